import type { ArgInstruction } from "../instructions/instruction.ts";
import { expandWord } from "../shell/expandWord.ts";
import type { WordRules } from "../shell/wordRules.ts";

/** A word with its variables put in; as written where it is malformed. */
export function expandWith(word: string, values: ReadonlyMap<string, string>, rules: WordRules): string {
  const { text, error } = expandWord(word, values, rules);
  return error === undefined ? text : word;
}

/**
 * What the arguments before the first FROM stand for, where what was given counts before their defaults, declared or not.
 * @param given `--build-arg`
 */
export function globalValues(args: readonly ArgInstruction[], given: ReadonlyMap<string, string>, rules: WordRules): ReadonlyMap<string, string> {
  const values = new Map(given);
  for (const { key, value } of args.flatMap(({ names }) => names)) {
    if (value !== undefined && !given.has(key)) values.set(key, expandWith(value, values, rules));
  }
  return values;
}
