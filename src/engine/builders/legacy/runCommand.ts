import type { RunInstruction } from "../../instructions/instruction.ts";
import { readMount } from "../../instructions/mount.ts";
import { FailedCommand, UncertainRefusal } from "./build.ts";
import type { Build, StageState } from "./build.ts";
import { findExitCode } from "../runOutcome.ts";

const DEFAULT_SHELL = ["/bin/sh", "-c"];

/** RUN: no flag is supported. Throws the builder's refusal (dispatchers.go, dispatchRun). */
export function runCommand(build: Build, stage: StageState, instruction: RunInstruction, expand: (word: string) => string): void {
  const { mounts } = build.release;
  if (mounts) for (const { fields } of instruction.mounts) readMount(fields, mounts, expand);
  const [first, ...more] = instruction.usedFlags.map(requireBuildkit);
  if (first !== undefined) throw new UncertainRefusal([first, ...more]);
  const code = findExitCode(instruction.command);
  if (code === 0) return;
  const { words, isShellForm } = instruction.command;
  const shell = stage.shell.length > 0 ? stage.shell : DEFAULT_SHELL;
  const command = (isShellForm ? [...shell, ...words] : words).join(" ");
  throw new FailedCommand(`The command '${command}' returned a non-zero code: ${code}`, code);
}

/** The legacy builder's answer to a flag that only BuildKit knows what to do with. */
export function requireBuildkit(flag: string): string {
  return `the --${flag} option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled`;
}
