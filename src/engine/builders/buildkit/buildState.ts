import type { Platform } from "../../buildContext/platform.ts";
import type { Instruction, Stage } from "../../instructions/instruction.ts";
import type { LineRange } from "../../source/span.ts";
import type { ArgInfo } from "./globalScope.ts";
import type { NamedContext } from "./namedContexts.ts";
import type { StageWork } from "./stageWork.ts";

/** An instruction with the states that its --from names. */
export interface BoundCommand {
  readonly instruction: Instruction;
  /** Index in the stage; -1 for a fired trigger. */
  readonly index: number;
  /** For COPY the one source; for RUN one for each mount. */
  readonly sources: readonly BuildState[];
  readonly isTrigger: boolean;
  /** Of the instruction; of the stage's FROM for a trigger. */
  readonly lines: LineRange;
}

/** A secret or key that a RUN asks for. */
export interface Need {
  readonly isRequired: boolean;
  readonly lines: LineRange;
}

const NO_ARGS: ReadonlyMap<string, ArgInfo> = new Map();

/** What a stage's outline can name: its arguments, secrets and keys. Most states have none, so each table is made when it is first needed. */
export class OutlineNotes {
  /** The arguments declared before the first FROM, shared by all stages. */
  readonly globalArgs: ReadonlyMap<string, ArgInfo>;
  private argsOfStage: Map<string, ArgInfo> | undefined;
  private namesUsed: Set<string> | undefined;
  private secretNeeds: Map<string, Need> | undefined;
  private keyNeeds: Map<string, Need> | undefined;

  constructor(globalArgs: ReadonlyMap<string, ArgInfo> = NO_ARGS) {
    this.globalArgs = globalArgs;
  }

  /** Those declared in the stage, which hide the global ones. */
  get args(): Map<string, ArgInfo> {
    return (this.argsOfStage ??= new Map());
  }

  get usedArgs(): Set<string> {
    return (this.namesUsed ??= new Set());
  }

  get secrets(): Map<string, Need> {
    return (this.secretNeeds ??= new Map());
  }

  get keys(): Map<string, Need> {
    return (this.keyNeeds ??= new Map());
  }

  /** The notes of a stage on top of this one, as they are before either is carried out: what FROM lines used. */
  inherit(): OutlineNotes {
    const notes = new OutlineNotes(this.globalArgs);
    if (this.namesUsed) notes.namesUsed = new Set(this.namesUsed);
    return notes;
  }
}

/** One stage, or one image or context that an instruction takes files from, on its way through a build. */
export interface BuildState {
  /** Undefined for a source that is no stage of the file. */
  readonly stage: Stage | undefined;
  /** Position in the file's stages; -1 for a source. */
  readonly index: number;
  /** After expansion, as the file writes it. */
  readonly writtenName: string;
  /** The same; the full reference once it is resolved. */
  baseName: string;
  /** Where a complaint about the base points to; undefined for a mount's source. */
  readonly lines: LineRange | undefined;
  platform: Platform | undefined;
  /** The context that replaces the whole stage. */
  namedContext: NamedContext | undefined;
  /** The context that stands for its image. */
  imageContext: NamedContext | undefined;
  base: BuildState | undefined;
  /** The name in step names; empty where the file has but this one state. */
  displayName: string;
  commands: readonly BoundCommand[];
  /** Who else must be there first, with the command that says so. */
  dependencies: ReadonlyMap<BuildState, BoundCommand>;
  stepTotal: number;
  stepCount: number;
  isResolved: boolean;
  isDispatched: boolean;
  hasLookedForTriggers: boolean;
  /** Those it has for the stages that start from it, once one has asked. */
  triggers: readonly string[] | undefined;
  outline: OutlineNotes;
  /** Paths that others take from it, shared along FROM: a local named context sends only these. Kept where there are named contexts. */
  paths: Set<string> | undefined;
  /** Its filesystem and settings so far; undefined until it is resolved. */
  work: StageWork | undefined;
}

const NO_COMMANDS: readonly BoundCommand[] = [];
const NO_DEPENDENCIES: ReadonlyMap<BuildState, BoundCommand> = new Map();

/** A state for an image or context that COPY --from or a mount names. */
export function sourceState(baseName: string, lines: LineRange | undefined): BuildState {
  return newState(undefined, baseName, lines, new OutlineNotes());
}

/** A state for a stage, before its base is known. */
export function stageState(stage: Stage, baseName: string, declared: ReadonlyMap<string, ArgInfo>): BuildState {
  return newState(stage, baseName, stage.from.node.lines, new OutlineNotes(declared));
}

function newState(stage: Stage | undefined, baseName: string, lines: LineRange | undefined, outline: OutlineNotes): BuildState {
  return {
    stage,
    index: stage?.index ?? -1,
    writtenName: baseName,
    baseName,
    lines,
    platform: undefined,
    namedContext: undefined,
    imageContext: undefined,
    base: undefined,
    displayName: stage?.from.name ?? "",
    commands: NO_COMMANDS,
    dependencies: NO_DEPENDENCIES,
    stepTotal: 0,
    stepCount: 0,
    isResolved: false,
    isDispatched: false,
    hasLookedForTriggers: false,
    triggers: undefined,
    outline,
    paths: undefined,
    work: undefined,
  };
}

/** The paths taken from a state so far, to be added to. */
export function pathsOf(state: BuildState): Set<string> {
  return (state.paths ??= new Set());
}

/** Notes who else must be there first. */
export function addDependency(state: BuildState, source: BuildState, command: BoundCommand): void {
  if (state.dependencies === NO_DEPENDENCIES) state.dependencies = new Map();
  (state.dependencies as Map<BuildState, BoundCommand>).set(source, command);
}
