/** What one place of an expression takes: code points in pairs, first and last, and classes of Unicode. */
export interface CharacterSet {
  readonly ranges: readonly number[];
  readonly classes: readonly UnicodeClass[];
  readonly isNegated: boolean;
}

export interface UnicodeClass {
  readonly expression: RegExp;
  readonly isNegated: boolean;
}

const LAST = 0x10ffff;
const DIGITS = [0x30, 0x39];
const UPPER = [0x41, 0x5a];
const LOWER = [0x61, 0x7a];
const WORD = [...DIGITS, ...UPPER, 0x5f, 0x5f, ...LOWER];
const BLANKS = [0x09, 0x0a, 0x0c, 0x0d, 0x20, 0x20];

/** `[:name:]`, as Go's regexp knows them. */
const NAMED: ReadonlyMap<string, readonly number[]> = new Map([
  ["alnum", [...DIGITS, ...UPPER, ...LOWER]],
  ["alpha", [...UPPER, ...LOWER]],
  ["ascii", [0x00, 0x7f]],
  ["blank", [0x09, 0x09, 0x20, 0x20]],
  ["cntrl", [0x00, 0x1f, 0x7f, 0x7f]],
  ["digit", DIGITS],
  ["graph", [0x21, 0x7e]],
  ["lower", LOWER],
  ["print", [0x20, 0x7e]],
  ["punct", [0x21, 0x2f, 0x3a, 0x40, 0x5b, 0x60, 0x7b, 0x7e]],
  ["space", [0x09, 0x0d, 0x20, 0x20]],
  ["upper", UPPER],
  ["word", WORD],
  ["xdigit", [...DIGITS, 0x41, 0x46, 0x61, 0x66]],
]);

/** `\d` and its like. */
const ESCAPED: ReadonlyMap<string, readonly number[]> = new Map([
  ["d", DIGITS],
  ["s", BLANKS],
  ["w", WORD],
]);

/** Everything but a line feed. */
export const ANY_BUT_LINE_FEED: CharacterSet = { ranges: [0x0a, 0x0a], classes: [], isNegated: true };

export function singleCharacter(code: number): CharacterSet {
  return { ranges: [code, code], classes: [], isNegated: false };
}

/** The ranges of `[:name:]` or `[:^name:]`, given what stands between the colons; undefined for an unknown name. */
export function namedRanges(name: string): readonly number[] | undefined {
  if (!name.startsWith("^")) return NAMED.get(name);
  const ranges = NAMED.get(name.slice(1));
  return ranges && complement(ranges);
}

/** The ranges of `\d`, `\D`, `\s`, `\S`, `\w` or `\W`, given the letter; undefined for another. */
export function escapedRanges(letter: string): readonly number[] | undefined {
  const ranges = ESCAPED.get(letter.toLowerCase());
  return letter === letter.toLowerCase() ? ranges : ranges && complement(ranges);
}

/** The class of `\pL` or `\PL`, given both letters; undefined for a category that is none. */
export function unicodeClass(escape: string, category: string): UnicodeClass | undefined {
  if (!/^[CLMNPSZ]$/.test(category)) return undefined;
  return { expression: new RegExp(`^\\p{${category}}$`, "u"), isNegated: escape === "P" };
}

export function isInSet({ ranges, classes, isNegated }: CharacterSet, code: number): boolean {
  for (let at = 0; at < ranges.length; at += 2) {
    if ((ranges[at] ?? 0) <= code && code <= (ranges[at + 1] ?? -1)) return !isNegated;
  }
  const isInClass = classes.some((it) => it.expression.test(String.fromCodePoint(code)) !== it.isNegated);
  return isInClass !== isNegated;
}

/** All that the ranges leave out; they are in order. */
function complement(ranges: readonly number[]): readonly number[] {
  const rest: number[] = [];
  let next = 0;
  for (let at = 0; at < ranges.length; at += 2) {
    const first = ranges[at] ?? 0;
    if (first > next) rest.push(next, first - 1);
    next = (ranges[at + 1] ?? LAST) + 1;
  }
  return next <= LAST ? [...rest, next, LAST] : rest;
}
