import { formatWholePlatform } from "../../buildContext/platform.ts";
import type { ContextUse } from "../../buildContext/contextUse.ts";
import type { Platform } from "../../buildContext/platform.ts";
import type { CommandLine, RunInstruction } from "../../instructions/instruction.ts";
import type { Mount } from "../../instructions/mount.ts";
import { cleanPath, joinPath } from "../../source/paths.ts";
import type { FileEffect, KnownCommand } from "../../shell/knownCommand.ts";
import type { LookUp } from "../../shell/shellWords.ts";
import { readKnownRun } from "../readKnownRun.ts";
import { findExitCode } from "../runOutcome.ts";
import { mountSettings } from "./dispatchMounts.ts";
import type { MountedSource } from "./dispatchMounts.ts";
import type { EnvironmentSnapshot } from "./environment.ts";
import { processFailure } from "./processFailure.ts";
import { accessSettings, secretName } from "./secretMounts.ts";
import { SCRATCH } from "./stageWork.ts";
import type { ExecutedCommand } from "./tracedBuild.ts";
import type { VertexCause } from "./vertex.ts";
import type { RawVertex } from "./vertexGraph.ts";
import type { VertexOperation } from "./vertexOperation.ts";

/** A RUN at its step. */
export interface RunStep {
  readonly name: string;
  readonly cause: VertexCause;
  readonly instruction: RunInstruction;
  /** The words behind the shell, where it has one: a heredoc's are its body. */
  readonly words: readonly string[];
  /** Empty in exec form. */
  readonly shell: readonly string[];
  /** Its body is a file that names its own interpreter. */
  readonly isScript: boolean;
  readonly mounts: readonly Mount[];
  /** What script and mounts bring in, in the order in which they stand there. */
  readonly sources: readonly MountedSource[];
  /** The same in the solver's order: sorted by where they go. */
  readonly mounted: readonly MountedSource[];
  /** Raw vertex of the stage's filesystem, or SCRATCH. */
  readonly root: number;
  readonly environment: EnvironmentSnapshot;
  readonly directory: string;
  readonly user: string;
  readonly platform: Platform;
}

/** The vertex of a RUN. A long file has many and asks most of them for nothing: all that can wait is worked out when it is asked for. */
export class RunVertex implements RawVertex {
  readonly op = "exec";
  readonly inputs: readonly number[];
  private readonly step: RunStep;

  constructor(step: RunStep) {
    this.step = step;
    this.inputs = inputsOf(step);
  }

  get name(): string {
    return this.step.name;
  }

  get cause(): VertexCause {
    return this.step.cause;
  }

  get environment(): EnvironmentSnapshot {
    return this.step.environment;
  }

  get complaint(): string | undefined {
    const { shell, words } = this.step;
    return shell.length === 0 && words.length === 0 ? "arguments are required" : undefined;
  }

  get failure(): string | undefined {
    const code = findExitCode(writtenOf(this.step));
    return code === 0 ? undefined : processFailure(this.wholeCommand, this.isRootEmpty ? 1 : code);
  }

  get contextUses(): readonly ContextUse[] | undefined {
    const { sources } = this.step;
    if (sources.length === 0) return undefined;
    const uses = sources.flatMap((it) => it.use ?? []);
    return uses.length === 0 ? undefined : uses;
  }

  identity(): string {
    const { mounted, mounts: written, root, directory, user } = this.step;
    const { security } = this.step.instruction;
    const mounts = mounted.map((it) => [it.input === SCRATCH, it.target, it.how]);
    return JSON.stringify([this.wholeCommand, directory, user, this.network, security, this.platform, root === SCRATCH, mounts, accessSettings(written)]);
  }

  operation(): VertexOperation {
    const { mounted, mounts, root, directory, user, environment } = this.step;
    return {
      settings: [
        { name: "command", value: JSON.stringify(this.wholeCommand) },
        { name: "directory", value: directory },
        { name: "user", value: user },
        { name: "network", value: this.network },
        { name: "security", value: this.step.instruction.security },
        { name: "platform", value: this.platform },
        { name: "mounts", value: JSON.stringify([root === SCRATCH, mounted.map(mountSettings), accessSettings(mounts)]) },
      ],
      environment,
      reads: mounted.flatMap(({ input, selector }) => (input === SCRATCH ? [] : [{ vertex: input, path: selector }])),
      effect: { kind: "run", base: root, directory, known: knownRunOf(this.step) },
    };
  }

  command(): ExecutedCommand {
    const { mounts } = this.step;
    const { output } = knownRunOf(this.step);
    return { words: this.wholeCommand, exitCode: findExitCode(writtenOf(this.step)), output, isRootEmpty: this.isRootEmpty, ...needsOf(mounts) };
  }

  private get isRootEmpty(): boolean {
    return this.inputs.length === 0;
  }

  /** With the shell that it is given to. */
  private get wholeCommand(): readonly string[] {
    const { instruction, shell, words } = this.step;
    return instruction.command.isShellForm ? [...shell, words.join(" ")] : words;
  }

  /** Empty for the usual one. */
  private get network(): string {
    const { network } = this.step.instruction;
    return network === "default" ? "" : network;
  }

  private get platform(): string {
    return formatWholePlatform(this.step.platform);
  }
}

/** The filesystem itself is at the root and so comes before all mounts. */
function inputsOf({ root, mounted }: RunStep): readonly number[] {
  if (mounted.length === 0) return root === SCRATCH ? [] : [root];
  return [root, ...mounted.map((it) => it.input)].filter((it) => it !== SCRATCH);
}

function writtenOf({ instruction, words }: RunStep): CommandLine {
  return { words, isShellForm: instruction.command.isShellForm };
}

/** What is sure of it without running it. What is below a mount is not known, and stays there. */
function knownRunOf(step: RunStep): KnownCommand {
  const { shell, environment, isScript, mounts, directory } = step;
  if (isScript) return { output: [], effects: [], isWhole: false };
  const known = readKnownRun(writtenOf(step), shell, lookUpIn(environment, mounts));
  const absolute = (path: string): string => cleanPath(path.startsWith("/") ? path : joinPath("/", directory, path));
  const targets = mounts.map((it) => `${absolute(it.target)}/`);
  const isBelow = (path: string): boolean => targets.some((it) => `${absolute(path)}/`.startsWith(it));
  return mounts.length > 0 && known.effects.some((it) => pathsOfEffect(it).some(isBelow)) ? { ...known, isWhole: false } : known;
}

function pathsOfEffect(effect: FileEffect): readonly string[] {
  return effect.kind === "copy" ? [effect.from, effect.to] : [effect.path];
}

/** What a RUN's shell knows of a variable. What is not set here, and the PATH, may come with the base image. */
function lookUpIn(environment: EnvironmentSnapshot, mounts: readonly Mount[]): LookUp {
  const secrets = new Set(mounts.flatMap((it) => (it.type === "secret" ? [it.env] : [])));
  return (name) => {
    const value = name === "PATH" || secrets.has(name) ? undefined : environment.get(name);
    return value === undefined ? { kind: "unknown" } : { kind: "value", value };
  };
}

/** What a RUN's mounts ask for that may not be there, or not be free. */
function needsOf(mounts: readonly Mount[]): Pick<ExecutedCommand, "requiredSecrets" | "requiredKeys" | "lockedCaches"> {
  const required = mounts.filter((it) => it.isRequired);
  return {
    requiredSecrets: required.filter((it) => it.type === "secret").map(secretName),
    requiredKeys: required.filter((it) => it.type === "ssh").map((it) => it.id || "default"),
    lockedCaches: mounts.filter((it) => it.type === "cache" && it.sharing === "locked").map((it) => it.id || cleanPath(it.target)),
  };
}
