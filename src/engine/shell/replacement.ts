import { findMatches, matchBeginning, readPattern, reversePatternSource } from "./pattern.ts";

/** A changed value, or the message of a pattern that is none. */
export type Replaced = { readonly value: string } | { readonly error: string };

/** `${name#pattern}` and `${name##pattern}`. */
export function trimPrefix(value: string, source: string, wanted: "shortest" | "longest"): Replaced {
  const pattern = readPattern(source);
  if (typeof pattern === "string") return { error: `invalid pattern (${source}) in substitution: ${pattern}` };
  const characters = [...value];
  const length = matchBeginning(pattern, characters, wanted);
  return { value: length === -1 ? value : characters.slice(length).join("") };
}

/** `${name%pattern}` and `${name%%pattern}`: BuildKit turns both value and pattern round. */
export function trimSuffix(value: string, source: string, wanted: "shortest" | "longest"): Replaced {
  const trimmed = trimPrefix([...value].reverse().join(""), reversePatternSource(source), wanted);
  return "error" in trimmed ? trimmed : { value: [...trimmed.value].reverse().join("") };
}

/** `${name/pattern/replacement}` and `${name//pattern/replacement}`; past `longest` characters no more is put in. */
export function replaceMatches(value: string, source: string, replacement: string, limits: { readonly wanted: "first" | "all"; readonly longest: number }): Replaced {
  const { wanted, longest } = limits;
  const pattern = readPattern(source);
  if (typeof pattern === "string") return { error: `invalid pattern (${source}) in substitution: ${pattern}` };
  const characters = [...value];
  let result = "";
  let done = 0;
  for (const [start, end] of findMatches(pattern, characters, wanted)) {
    if (result.length > longest) return { value: result };
    const matched = characters.slice(start, end).join("");
    // Only the form for all matches goes through Go's template, where `$0` is the match and other groups are empty.
    result += characters.slice(done, start).join("") + (wanted === "all" ? fillTemplate(replacement, matched, longest) : replacement);
    done = end;
  }
  return { value: result + characters.slice(done).join("") };
}

function fillTemplate(template: string, matched: string, longest: number): string {
  let filled = 0;
  return template.replace(/\$(?:(\$)|\{(\w+)\}|([\p{L}\p{Nd}_]+))/gu, (_, dollar?: string, braced?: string, bare?: string) => {
    if (dollar !== undefined) return "$";
    if ((braced ?? bare) !== "0" || filled > longest) return "";
    filled += matched.length;
    return matched;
  });
}
