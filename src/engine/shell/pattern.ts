type Token = { readonly kind: "star" } | { readonly kind: "any" } | { readonly kind: "literal"; readonly text: string };

export type Pattern = readonly Token[];

/** Longest work for one pattern, in steps: past it the value is left as it is, so that no file can hang the page. */
const MOST_STEPS = 5_000_000;

/**
 * Reads the pattern of `${name#pattern}` and its kin: `*`, `?`, and a backslash before `*`, `?`, `\`, `/`, `}`.
 * Returns the message of an invalid escape instead (shell/lex.go, convertShellPatternToRegex).
 */
export function readPattern(source: string): Pattern | string {
  const tokens: Token[] = [];
  const characters = [...source];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? "";
    if (character === "*") {
      if (tokens.at(-1)?.kind !== "star") tokens.push({ kind: "star" });
    }
    else if (character === "?") tokens.push({ kind: "any" });
    else if (character === "\\") {
      const next = characters[at + 1];
      if (next === "}" || next === "/") continue;
      if (next !== "*" && next !== "?" && next !== "\\") return `invalid escape '\\${next ?? "\uFFFD"}'`;
      tokens.push({ kind: "literal", text: next });
      at += 1;
    } else tokens.push({ kind: "literal", text: character });
  }
  return tokens;
}

/** Reverses a pattern's source but keeps each escape in front of what it escapes. */
export function reversePatternSource(source: string): string {
  const pieces: string[] = [];
  const characters = [...source];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? "";
    if (character === "\\" && at + 1 < characters.length) {
      pieces.push(character + (characters[at + 1] ?? ""));
      at += 1;
    } else pieces.push(character);
  }
  return pieces.reverse().join("");
}

/** Length in characters of the shortest or longest beginning of the value that the pattern matches; -1 for none. */
export function matchBeginning(pattern: Pattern, value: readonly string[], wanted: "shortest" | "longest"): number {
  return matchFrom(pattern, value, 0, wanted, { left: MOST_STEPS });
}

/** First and last offset (in characters) of each place where the pattern matches, leftmost and longest, not overlapping. */
export function findMatches(pattern: Pattern, value: readonly string[], wanted: "first" | "all"): (readonly [number, number])[] {
  const found: [number, number][] = [];
  const budget = { left: MOST_STEPS };
  const firstStar = pattern.findIndex((it) => it.kind === "star");
  let lastEnd = -1;
  for (let start = 0; start <= value.length && budget.left > 0; ) {
    const end = matchFrom(pattern, value, start, "longest", budget);
    const isMatch = end !== -1 && !(end === start && end === lastEnd);
    if (isMatch) {
      found.push([start, end]);
      if (wanted === "first") break;
      lastEnd = end;
    }
    const next = isMatch && end > start ? end : start + 1;
    start = Math.max(next, behindStar(pattern, value, start, firstStar));
  }
  return found;
}

/**
 * The next start that can matter once a start has got to its first star. The star goes on to the end of the line, so
 * that later starts which get to it on the same line end nowhere else.
 */
function behindStar(pattern: Pattern, value: readonly string[], start: number, firstStar: number): number {
  if (firstStar === -1) return start;
  for (let at = 0; at < firstStar; at += 1) if (!accepts(pattern[at], value[start + at])) return start;
  const newline = value.indexOf("\n", start + firstStar);
  return newline === -1 ? value.length + 1 : newline - firstStar + 1;
}

/** Runs all ways to read the pattern side by side, so that the time is pattern times value and never more. */
function matchFrom(pattern: Pattern, value: readonly string[], start: number, wanted: "shortest" | "longest", budget: { left: number }): number {
  let states: number[] = [];
  add(pattern, states, 0);
  let best = -1;
  for (let at = start; ; at += 1) {
    if (states.at(-1) === pattern.length) {
      best = at;
      if (wanted === "shortest") return best;
    }
    const character = value[at];
    budget.left -= states.length;
    if (character === undefined || states.length === 0 || budget.left < 0) return best;
    states = step(pattern, states, character);
  }
}

function step(pattern: Pattern, states: readonly number[], character: string): number[] {
  const next: number[] = [];
  for (const state of states) {
    const token = pattern[state];
    if (accepts(token, character)) add(pattern, next, token?.kind === "star" ? state : state + 1);
  }
  return next;
}

/** Adds a state, and with a star the state behind it. States come in order, and a star is never followed by a star. */
function add(pattern: Pattern, states: number[], state: number): void {
  const last = states.at(-1) ?? -1;
  if (last < state) states.push(state);
  if (pattern[state]?.kind === "star" && last <= state) states.push(state + 1);
}

function accepts(token: Token | undefined, character: string | undefined): boolean {
  if (token === undefined || character === undefined) return false;
  return token.kind === "literal" ? token.text === character : character !== "\n";
}
