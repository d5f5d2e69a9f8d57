/** `NAME=`, `NAME+=` and `NAME[i]=`, but not `$NAME=` nor the end of another word. */
const ASSIGNMENT = /(?<![\p{L}\p{N}_$])([\p{L}_][\p{L}\p{N}_]*)(?:\[[^\]\s]{0,64}\])?\+?=/gu;

/** Commands that set the variables named behind them. */
const SETTER = /\b(?:declare|export|for|getopts|local|mapfile|printf|read|readarray|readonly|select|typeset|unset)\b([^;&|\n]*)/gu;

const NAME = /(?<![\p{L}\p{N}_$])[\p{L}_][\p{L}\p{N}_]*/gu;

/** Commands that may set anything. */
const ANYTHING = /(?:^|[\s;&|(])(?:\.|source|eval)\s/u;

/** Names that a shell script may set itself; undefined where it may set any. In time that grows with the script. */
export function findShellAssignments(script: string): ReadonlySet<string> | undefined {
  if (ANYTHING.test(script)) return undefined;
  const names = new Set<string>();
  for (const [, name = ""] of script.matchAll(ASSIGNMENT)) names.add(name);
  for (const [, words = ""] of script.matchAll(SETTER)) for (const [name] of words.matchAll(NAME)) names.add(name);
  return names;
}
