import { MalformedWord } from "./malformedWord.ts";
import { replaceMatches, trimPrefix, trimSuffix } from "./replacement.ts";
import type { Replaced } from "./replacement.ts";

/** `${name:-word}` and its kin, taken apart. */
export interface Modified {
  readonly name: string;
  /** What the name stands for; undefined where it is not set. */
  readonly value: string | undefined;
  /** The sign behind the colon, or alone. */
  readonly modifier: string;
  /** A colon stands before it: an empty value counts as none. */
  readonly treatsEmptyAsUnset: boolean;
  /** What stands behind it, expanded. */
  readonly word: string;
}

/** What a modified variable stands for (shell/lex.go, processDollar). Throws what BuildKit complains of. */
export function applyModifier({ name, value, modifier, treatsEmptyAsUnset, word }: Modified): string {
  const isUsable = value !== undefined && !(treatsEmptyAsUnset && value === "");
  switch (modifier) {
    case "-":
      return isUsable ? value : word;
    case "+":
      return isUsable ? word : "";
    case "?":
      if (isUsable) return value;
      throw missingValue(name, word, value);
    case "#":
    case "%": {
      const wanted = word.startsWith(modifier) ? "longest" : "shortest";
      const pattern = wanted === "longest" ? word.slice(1) : word;
      return replaced(modifier === "#" ? trimPrefix(value ?? "", pattern, wanted) : trimSuffix(value ?? "", pattern, wanted));
    }
    default:
      throw unsupported(treatsEmptyAsUnset ? `:${modifier}` : modifier);
  }
}

/** `${name/pattern/replacement}`, or all matches; past `longest` characters no more is put in. */
export function applyReplacement(value: string | undefined, pattern: string, replacement: string, limits: { readonly wanted: "first" | "all"; readonly longest: number }): string {
  return replaced(replaceMatches(value ?? "", pattern, replacement, limits));
}

function missingValue(name: string, word: string, value: string | undefined): MalformedWord {
  return new MalformedWord(`${name}: ${word || (value === undefined ? "is not allowed to be unset" : "is not allowed to be empty")}`);
}

/** The complaint about a modifier that there is not, as it is written. */
export function unsupported(modifier: string): MalformedWord {
  return new MalformedWord(`unsupported modifier (${modifier}) in substitution`);
}

function replaced(result: Replaced): string {
  if ("error" in result) throw new MalformedWord(result.error);
  return result.value;
}
