/** One operation of an expression. A split goes on behind it and at `target` as well. */
type Operation =
  | { readonly kind: "one" | "many"; readonly accepts: (code: number) => boolean }
  | { readonly kind: "split"; readonly target: number }
  | { readonly kind: "start" };

/** An expression that is matched in time that grows with the text's length, whatever it holds. */
export interface LinearExpression {
  /** What every match begins with. */
  readonly prefix: string;
  readonly operations: readonly Operation[];
}

const NEWLINE = 0x0a;
const SLASH = 0x2f;
const ANY_FOLDERS = "(.*/)?";

const CLASSES: ReadonlyMap<string, (code: number) => boolean> = new Map([
  ["d", isDigit],
  ["s", isBlank],
  ["w", isWordCharacter],
]);
const CONTROLS: ReadonlyMap<string, string> = new Map([
  ["a", "\x07"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
]);

/**
 * Reads the few forms of Go's regular expressions that a .dockerignore's pattern turns into: characters, escapes, `.*`,
 * sets with or without `*`, `(.*\/)?` and `^`. Undefined where Go would not compile it either.
 */
export function readLinearExpression(source: string): LinearExpression | undefined {
  const operations: Operation[] = [];
  let prefix = "";
  let isSpeltOut = true;
  for (let at = 0; at < source.length; ) {
    if (source.startsWith(ANY_FOLDERS, at)) {
      operations.push({ kind: "split", target: operations.length + 3 }, { kind: "many", accepts: isNoNewline }, { kind: "one", accepts: (code) => code === SLASH });
      isSpeltOut = false;
      at += ANY_FOLDERS.length;
      continue;
    }
    const character = characterAt(source, at);
    if (character === "^") {
      operations.push({ kind: "start" });
      isSpeltOut = false;
      at += 1;
      continue;
    }
    const atom = character === "[" ? readSet(source, at) : readCharacter(source, at);
    if (!atom) return undefined;
    const isRepeated = source.charAt(atom.end) === "*";
    isSpeltOut &&= !isRepeated && atom.literal !== undefined;
    if (isSpeltOut) prefix += atom.literal ?? "";
    operations.push({ kind: isRepeated ? "many" : "one", accepts: atom.accepts });
    at = atom.end + (isRepeated ? 1 : 0);
  }
  return { prefix, operations };
}

/** Whether the whole text is a match. */
export function matchesWhole({ prefix, operations }: LinearExpression, text: string): boolean {
  if (!text.startsWith(prefix)) return false;
  let states = new Set<number>();
  enter(operations, states, 0, 0);
  let offset = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    offset += character.length;
    const next = new Set<number>();
    for (const state of states) {
      const operation = operations[state];
      if (operation === undefined || operation.kind === "split" || operation.kind === "start" || !operation.accepts(code)) continue;
      enter(operations, next, operation.kind === "many" ? state : state + 1, offset);
    }
    if (next.size === 0) return false;
    states = next;
  }
  return states.has(operations.length);
}

/** Adds a state and all that can be reached from it without a character. */
function enter(operations: readonly Operation[], states: Set<number>, state: number, offset: number): void {
  const waiting = [state];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (states.has(next)) continue;
    states.add(next);
    const operation = operations[next];
    if (operation?.kind === "many" || operation?.kind === "split" || (operation?.kind === "start" && offset === 0)) waiting.push(next + 1);
    if (operation?.kind === "split") waiting.push(operation.target);
  }
}

interface Atom {
  readonly end: number;
  readonly accepts: (code: number) => boolean;
  /** The one character that it accepts, if there is one. */
  readonly literal?: string;
}

function readCharacter(source: string, at: number): Atom | undefined {
  const character = characterAt(source, at);
  if (character === ".") return { end: at + 1, accepts: isNoNewline };
  if (character !== "\\") return literal(character, at + character.length);
  const escaped = characterAt(source, at + 1);
  const end = at + 1 + escaped.length;
  const accepts = readClass(escaped);
  if (accepts) return { end, accepts };
  const plain = unescape(escaped);
  return plain === undefined ? undefined : literal(plain, end);
}

/** `[…]` and `[^…]`; an unclosed set and a range from high to low are errors. */
function readSet(source: string, start: number): Atom | undefined {
  const tests: ((code: number) => boolean)[] = [];
  let at = start + 1;
  const isNegated = source.charAt(at) === "^";
  if (isNegated) at += 1;
  for (let isFirst = true; isFirst || source.charAt(at) !== "]"; isFirst = false) {
    const low = readMember(source, at);
    if (!low) return undefined;
    at = low.end;
    const isRange = low.character !== undefined && source.charAt(at) === "-" && source.charAt(at + 1) !== "]";
    const high = isRange ? readMember(source, at + 1) : low;
    if (!high || (isRange && high.character === undefined)) return undefined;
    at = high.end;
    const [first, last] = [codeOf(low.character), codeOf(high.character)];
    if (first > last) return undefined;
    tests.push(low.accepts ?? ((code) => first <= code && code <= last));
  }
  return { end: at + 1, accepts: (code) => tests.some((it) => it(code)) !== isNegated };
}

/** A character of a set, or a class of them. */
function readMember(source: string, at: number): { readonly end: number; readonly character?: string; readonly accepts?: (code: number) => boolean } | undefined {
  const character = characterAt(source, at);
  if (character === "") return undefined;
  if (character !== "\\") return { end: at + character.length, character };
  const escaped = characterAt(source, at + 1);
  const end = at + 1 + escaped.length;
  const accepts = readClass(escaped);
  if (accepts) return { end, accepts };
  const plain = unescape(escaped);
  return plain === undefined ? undefined : { end, character: plain };
}

function literal(character: string, end: number): Atom {
  const wanted = codeOf(character);
  return { end, accepts: (code) => code === wanted, literal: character };
}

/** `\d`, `\s` and `\w`, in capitals their opposites. */
function readClass(escaped: string): ((code: number) => boolean) | undefined {
  const accepts = CLASSES.get(escaped.toLowerCase());
  return accepts && escaped !== escaped.toLowerCase() ? (code) => !accepts(code) : accepts;
}

/** A letter or digit behind a backslash means something else or nothing at all; any other character means itself. */
function unescape(escaped: string): string | undefined {
  if (escaped === "") return undefined;
  return /^[A-Za-z0-9]$/.test(escaped) ? CONTROLS.get(escaped) : escaped;
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}

function codeOf(character: string | undefined): number {
  return character?.codePointAt(0) ?? -1;
}

function isNoNewline(code: number): boolean {
  return code !== NEWLINE;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0c || code === 0x0d;
}

function isWordCharacter(code: number): boolean {
  return isDigit(code) || code === 0x5f || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
