import type { CommandLine } from "../instructions/instruction.ts";
import { readKnownCommand } from "../shell/knownCommand.ts";
import type { KnownCommand } from "../shell/knownCommand.ts";
import type { LookUp } from "../shell/shellWords.ts";

const UNKNOWN: KnownCommand = { output: [], effects: [], isWhole: false };

/** What is sure of a RUN without running it: its command as written, the shell of its stage, and what is known of the variables. */
export function readKnownRun({ words, isShellForm }: CommandLine, shell: readonly string[], lookUp: LookUp): KnownCommand {
  const [script = "", ...more] = words;
  if (!isShellForm) return script === "echo" && !more.some((it) => it.startsWith("-") || it.includes("\\")) ? { ...UNKNOWN, output: [more.join(" ")], isWhole: true } : UNKNOWN;
  const isPlainShell = /(?:^|\/)(?:ba|da|a)?sh$/.test(shell[0] ?? "") && shell.slice(1).every((it) => /^-[euo]*c?$|^pipefail$/.test(it)) && /c$/.test(shell.at(-1) ?? "");
  return isPlainShell && more.length === 0 ? readKnownCommand(script, lookUp) : UNKNOWN;
}
