import type { ContextFolder } from "../../buildContext/contextTree.ts";
import type { AddInstruction, CopyInstruction, Instruction } from "../../instructions/instruction.ts";
import type { IgnorePatterns } from "../../buildContext/ignorePatterns.ts";
import type { FileEffect } from "../../shell/knownCommand.ts";
import type { KnownValue } from "../../shell/shellWords.ts";
import { fullAllowance } from "../../shell/wordRules.ts";
import { Refusal } from "../../source/refusal.ts";
import { readKnownRun } from "../readKnownRun.ts";
import { expandText, variablesOf } from "./build.ts";
import type { Build, StageState } from "./build.ts";
import type { LegacySource } from "./legacyPlan.ts";

/** What an instruction does beside changing the image's config. */
export type LegacyEffect =
  | { readonly kind: "config" }
  | { readonly kind: "workdir"; readonly path: string }
  | { readonly kind: "run"; readonly output: readonly string[]; readonly effects: readonly FileEffect[]; readonly isWhole: boolean }
  | { readonly kind: "copy"; readonly sources: readonly string[]; readonly destination: string; readonly isFromStage: boolean };

/** One instruction as the builder carries it out, a trigger of ONBUILD too. */
export interface JournalEntry {
  /** Index of the printed step in the plan. */
  readonly step: number;
  readonly isTrigger: boolean;
  /** `RUN`, `ENV`, …; `LABEL` for a `--label`. */
  readonly keyword: string;
  /** What the cache compares beside the parent image: the command with its words expanded (internals.go, commit). Without the files of COPY and ADD. */
  readonly commandText: string;
  /** `NAME=value` of the stage's ARGs, of which the cache takes every one as part of a RUN (dispatchers.go, prependEnvOnCmd). */
  readonly argumentValues: readonly string[];
  readonly effect: LegacyEffect;
  /** Printed before the step's own lines; empty for none. */
  readonly note: string;
}

/** The base that a stage was begun from. */
export interface JournalBase {
  readonly stage: number;
  readonly source: LegacySource;
}

/** Writes down what a build does, for a run over time. The plan alone, made at every key, does without it. */
export class Journal {
  readonly entries: JournalEntry[] = [];
  readonly bases: JournalBase[] = [];
  /** Source of each `COPY --from`, in order. */
  readonly copySources: LegacySource[] = [];
  /** What the client sends; undefined where the build context is not described. */
  sent: ContextFolder | undefined;
  /** What keeps files of it back. */
  ignore: IgnorePatterns | undefined;
  /**
   * Where the build breaks off: as a step is carried out, with the command of a RUN or before it is run, between two
   * steps, or when all are done and only the result is refused. Absent: nowhere.
   */
  end?: "in step" | "in command" | "between steps" | "behind steps";
  /** Its words are expanded beside the plan's: they grow no more than those may. */
  private readonly allowance = fullAllowance();
  private readonly knownConfigs = new Set<number>();
  private readonly healthChecks = new Map<number, readonly string[]>();

  beginStage(stage: number, source: LegacySource, isConfigKnown: boolean): void {
    this.bases.push({ stage, source });
    if (source.kind === "scratch" || isConfigKnown || (source.kind === "stage" && this.knownConfigs.has(source.index))) this.knownConfigs.add(stage);
    const inherited = source.kind === "stage" ? this.healthChecks.get(source.index) : undefined;
    if (inherited) this.healthChecks.set(stage, inherited);
  }

  record(build: Build, stage: StageState, instruction: Instruction, isTrigger: boolean): void {
    const { commandText, effect, argumentValues = [] } = describe({ ...build, allowance: this.allowance }, stage, instruction, (name) => this.lookUp(build, stage, name));
    const note = instruction.kind === "HEALTHCHECK" ? this.overrideHealthCheck(stage.index, instruction.health.test) : "";
    this.entries.push({ step: build.steps.length - 1, isTrigger, keyword: instruction.kind, commandText, argumentValues, effect, note });
  }

  recordLabel(build: Build, text: string): void {
    this.entries.push({ step: build.steps.length - 1, isTrigger: false, keyword: "LABEL", commandText: text, argumentValues: [], effect: { kind: "config" }, note: "" });
  }

  /** dispatchers.go, dispatchHealthcheck. */
  private overrideHealthCheck(stage: number, test: readonly string[]): string {
    const before = this.healthChecks.get(stage);
    this.healthChecks.set(stage, test);
    return before && before.length > 0 && before[0] !== "NONE" ? `Note: overriding previous HEALTHCHECK: [${before.join(" ")}]` : "";
  }

  private lookUp(build: Build, stage: StageState, name: string): KnownValue {
    const value = stage.environment.get(name) ?? (stage.declaredArgs.has(name) ? build.args.find(stage.declaredArgs, name) : undefined);
    if (value !== undefined) return { kind: "value", value };
    return this.knownConfigs.has(stage.index) && !SET_BY_THE_SHELL.has(name) ? { kind: "unset" } : { kind: "unknown" };
  }
}

const SET_BY_THE_SHELL = new Set(["HOME", "HOSTNAME", "IFS", "OLDPWD", "OPTIND", "PPID", "PS1", "PS2", "PS4", "PWD", "SHLVL", "TERM", "_"]);

const DEFAULT_SHELL = ["/bin/sh", "-c"];

type Described = Pick<JournalEntry, "commandText" | "effect"> & Partial<Pick<JournalEntry, "argumentValues">>;

function describe(build: Build, stage: StageState, instruction: Instruction, lookUp: (name: string) => KnownValue): Described {
  const expand = (word: string): string => expandLeniently(build, stage, word);
  switch (instruction.kind) {
    case "RUN": {
      const { words, isShellForm } = instruction.command;
      const shell = stage.shell.length > 0 ? stage.shell : DEFAULT_SHELL;
      const command = isShellForm ? [...shell, ...words] : words;
      return { commandText: `RUN ${command.join(" ")}`, argumentValues: usedArguments(build, stage), effect: { kind: "run", ...readKnownRun(instruction.command, shell, lookUp) } };
    }
    case "COPY":
    case "ADD":
      return describeCopy(instruction, expand);
    case "WORKDIR":
      return { commandText: `WORKDIR ${expand(instruction.path)}`, effect: { kind: "workdir", path: expand(instruction.path) } };
    case "ENV":
    case "LABEL":
      return config(`${instruction.kind} ${instruction.pairs.map((it) => `${expand(it.key)}=${expand(it.value)}`).join(" ")}`);
    case "ARG":
      return config(`ARG ${instruction.names.map((it) => (it.value === undefined ? expand(it.key) : `${expand(it.key)}=${expand(it.value)}`)).join(" ")}`);
    case "USER":
      return config(`USER ${expand(instruction.user)}`);
    case "VOLUME":
      return config(`VOLUME ${JSON.stringify(instruction.volumes.map(expand))}`);
    case "STOPSIGNAL":
      return config(`STOPSIGNAL ${expand(instruction.signal)}`);
    case "EXPOSE":
      return config(`EXPOSE ${instruction.ports.map(expand).join(" ")}`);
    case "CMD":
    case "ENTRYPOINT":
      return config(`${instruction.kind} ${JSON.stringify([instruction.command.isShellForm, ...instruction.command.words])}`);
    case "SHELL":
      return config(`SHELL ${JSON.stringify(instruction.shell)}`);
    case "HEALTHCHECK":
      return config(`HEALTHCHECK ${JSON.stringify(instruction.health)}`);
    case "MAINTAINER":
      return config(`MAINTAINER ${instruction.maintainer}`);
    case "ONBUILD":
      return config(`ONBUILD ${instruction.expression}`);
  }
}

function config(commandText: string): Described {
  return { commandText, effect: { kind: "config" } };
}

function describeCopy(instruction: CopyInstruction | AddInstruction, expand: (word: string) => string): Described {
  const { kind, chown } = instruction;
  const sources = instruction.sources.map(expand);
  const destination = expand(instruction.destination);
  const owner = chown === "" ? "" : `--chown=${expand(chown)} `;
  return { commandText: `${kind} ${owner}in ${destination}`, effect: { kind: "copy", sources, destination, isFromStage: kind === "COPY" && instruction.from !== "" } };
}

/** A word that cannot be expanded fails the step, which says so itself. */
function expandLeniently(build: Build, stage: StageState, word: string): string {
  try {
    return expandText(build, word, variablesOf(build, stage));
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return word;
  }
}

/** The stage's ARGs that have a value and that no ENV hides (buildargs.go, FilterAllowed). */
function usedArguments(build: Build, stage: StageState): readonly string[] {
  return [...stage.declaredArgs.keys()]
    .flatMap((name) => {
      const value = stage.environment.get(name) === undefined ? build.args.find(stage.declaredArgs, name) : undefined;
      return value === undefined ? [] : [`${name}=${value}`];
    })
    .sort();
}
