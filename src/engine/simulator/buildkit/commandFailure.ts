import type { ExecutedCommand } from "../../builders/buildkit/tracedBuild.ts";
import { quote } from "../../source/quote.ts";
import type { Scenario } from "../scenario.ts";

/** How a RUN fails, as far as that is sure without running it; undefined where it is taken to succeed. */
export function commandFailure(command: ExecutedCommand, { secrets, sshKeys }: Scenario): { readonly text: string; readonly output: readonly string[] } | undefined {
  const { words, exitCode, isRootEmpty, requiredSecrets, requiredKeys } = command;
  const secret = secrets && requiredSecrets.find((it) => !secrets.includes(it));
  if (secret !== undefined) return { text: `secret ${secret}: not found`, output: [] };
  const key = sshKeys && requiredKeys.find((it) => !sshKeys.includes(it));
  if (key !== undefined) return { text: `unset ssh forward key ${key}`, output: [] };
  if (isRootEmpty) return { text: processFailure(words, 1), output: [`runc run failed: unable to start container process: ${describeMissing(words[0] ?? "")}`] };
  return exitCode === 0 ? undefined : { text: processFailure(words, exitCode), output: [] };
}

function processFailure(words: readonly string[], code: number): string {
  return `process ${quote(words.join(" "))} did not complete successfully: exit code: ${code}`;
}

function describeMissing(program: string): string {
  return program.includes("/") ? `exec: ${quote(program)}: stat ${program}: no such file or directory` : `exec: ${quote(program)}: executable file not found in $PATH`;
}
