import type { CommandLine } from "../instructions/instruction.ts";
import { trimSpace } from "../source/unicode.ts";

/**
 * The code with which a command is taken to end, since nothing is run: `false` fails, so does a final `exit N`
 * that is sure to be reached, and all else succeeds.
 */
export function findExitCode({ words, isShellForm }: CommandLine): number {
  const isScript = isShellForm || words.length === 1 || words.at(-2) === "-c";
  if (!isScript) return 0;
  const script = trimSpace(words.at(-1) ?? "");
  if (script === "false") return 1;
  const code = /(?:^|;|&&|\n)[\t ]*exit[\t ]+([0-9]+)$/.exec(script)?.[1];
  return code === undefined ? 0 : Number(code.slice(-9)) % 256;
}
