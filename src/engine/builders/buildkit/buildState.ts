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

/** What a stage's outline can name: its arguments, secrets and keys. */
export interface OutlineNotes {
  /** The arguments declared before the first FROM, shared by all stages. */
  readonly globalArgs: ReadonlyMap<string, ArgInfo>;
  /** Those declared in the stage, which hide the global ones. */
  readonly args: Map<string, ArgInfo>;
  readonly usedArgs: Set<string>;
  readonly secrets: Map<string, { readonly isRequired: boolean; readonly lines: LineRange }>;
  readonly keys: Map<string, { readonly isRequired: boolean; readonly lines: LineRange }>;
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
  readonly dependencies: Map<BuildState, BoundCommand>;
  stepTotal: number;
  stepCount: number;
  isResolved: boolean;
  isDispatched: boolean;
  hasLookedForTriggers: boolean;
  outline: OutlineNotes;
  /** Paths that others take from it, shared along FROM; a local named context sends only these. */
  paths: Set<string>;
  /** Its filesystem and settings so far; undefined until it is resolved. */
  work: StageWork | undefined;
}

/** A state for an image or context that COPY --from or a mount names. */
export function sourceState(baseName: string, lines: LineRange | undefined): BuildState {
  return {
    stage: undefined,
    index: -1,
    writtenName: baseName,
    baseName,
    lines,
    platform: undefined,
    namedContext: undefined,
    imageContext: undefined,
    base: undefined,
    displayName: "",
    commands: [],
    dependencies: new Map(),
    stepTotal: 0,
    stepCount: 0,
    isResolved: false,
    isDispatched: false,
    hasLookedForTriggers: false,
    outline: emptyNotes(),
    paths: new Set(),
    work: undefined,
  };
}

/** A state for a stage, before its base is known. */
export function stageState(stage: Stage, baseName: string, declared: ReadonlyMap<string, ArgInfo>): BuildState {
  return {
    ...sourceState(baseName, stage.from.node.lines),
    stage,
    index: stage.index,
    displayName: stage.from.name,
    outline: { ...emptyNotes(), globalArgs: declared },
  };
}

/** The notes of a stage on top of another, as they are before either is carried out: what FROM lines used. */
export function inheritNotes(base: OutlineNotes): OutlineNotes {
  return { ...emptyNotes(), globalArgs: base.globalArgs, usedArgs: new Set(base.usedArgs) };
}

const NO_ARGS: ReadonlyMap<string, ArgInfo> = new Map();

function emptyNotes(): OutlineNotes {
  return { globalArgs: NO_ARGS, args: new Map(), usedArgs: new Set(), secrets: new Map(), keys: new Map() };
}
