type Token = { readonly kind: "star" } | { readonly kind: "any" } | { readonly kind: "literal"; readonly text: string };

export type Pattern = readonly Token[];

/** Longest work for one pattern, in steps: past it the value is left as it is, so that no file can hang the page. */
const MOST_STEPS = 20_000_000;

/**
 * Reads the pattern of `${name#pattern}` and its kin: `*`, `?`, and a backslash before `*`, `?`, `\`, `/`, `}`.
 * Returns the message of an invalid escape instead (shell/lex.go, convertShellPatternToRegex).
 */
export function readPattern(source: string): Pattern | string {
  const tokens: Token[] = [];
  const characters = [...source];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? "";
    if (character === "*") tokens.push({ kind: "star" });
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
  let lastEnd = -1;
  for (let start = 0; start <= value.length; ) {
    const end = matchFrom(pattern, value, start, "longest", budget);
    if (end === -1 || (end === start && end === lastEnd)) {
      start += 1;
      continue;
    }
    found.push([start, end]);
    if (wanted === "first") break;
    lastEnd = end;
    start = end === start ? start + 1 : end;
  }
  return found;
}

/** Runs all ways to read the pattern side by side, so that the time is pattern times value and never more. */
function matchFrom(pattern: Pattern, value: readonly string[], start: number, wanted: "shortest" | "longest", budget: { left: number }): number {
  let states = closure(pattern, [0]);
  let best = -1;
  for (let at = start; ; at += 1) {
    if (states.includes(pattern.length)) {
      best = at;
      if (wanted === "shortest") return best;
    }
    const character = value[at];
    budget.left -= states.length;
    if (character === undefined || states.length === 0 || budget.left < 0) return best;
    states = closure(pattern, step(pattern, states, character));
  }
}

function step(pattern: Pattern, states: readonly number[], character: string): number[] {
  const next: number[] = [];
  for (const state of states) {
    const token = pattern[state];
    if (token === undefined) continue;
    if (token.kind === "literal") {
      if (token.text === character) next.push(state + 1);
    } else if (character !== "\n") next.push(token.kind === "star" ? state : state + 1);
  }
  return next;
}

function closure(pattern: Pattern, states: readonly number[]): number[] {
  const reached = new Set<number>();
  for (const state of states) {
    for (let at = state; !reached.has(at); at += 1) {
      reached.add(at);
      if (pattern[at]?.kind !== "star") break;
    }
  }
  return [...reached];
}
