import { processFailure } from "../../builders/buildkit/processFailure.ts";
import type { ExecutedCommand } from "../../builders/buildkit/tracedBuild.ts";
import { quote } from "../../source/quote.ts";
import type { Scenario } from "../scenario.ts";

/** What a RUN prints, and what it says where it fails, as far as that is sure without running it. */
export function commandOutcome(command: ExecutedCommand, { secrets, sshKeys }: Scenario): { readonly error?: string; readonly output: readonly string[] } {
  const { words, exitCode, output, isRootEmpty, requiredSecrets, requiredKeys } = command;
  const secret = secrets && requiredSecrets.find((it) => !secrets.includes(it));
  if (secret !== undefined) return { error: `secret ${secret}: not found`, output: [] };
  const key = sshKeys && requiredKeys.find((it) => !sshKeys.includes(it));
  if (key !== undefined) return { error: missingKey(key), output: [] };
  if (isRootEmpty) return { error: processFailure(words, 1), output: [`runc run failed: unable to start container process: ${describeMissing(words[0] ?? "")}`] };
  return exitCode === 0 ? { output } : { error: processFailure(words, exitCode), output };
}

/** What is said where a step needs a `--ssh` that is not given. */
export function missingKey(id: string): string {
  return `unset ssh forward key ${id}`;
}

function describeMissing(program: string): string {
  return program.includes("/") ? `exec: ${quote(program)}: stat ${program}: no such file or directory` : `exec: ${quote(program)}: executable file not found in $PATH`;
}
