import type { Outcome } from "../builders/verdict.ts";
import type { Span } from "../source/span.ts";
import type { TextEdit } from "../source/textEdit.ts";
import type { ValuePair } from "../variables/findBoth.ts";

/** What a reason is asked for: a stage, one instruction of it (-1: its FROM), or an edge that lands there. */
export interface ExplainedPlace {
  readonly stage: number;
  readonly instruction?: number;
  /** Id of an edge of the graph. */
  readonly edge?: string;
}

/** One builder's word on a place. */
export interface Reason {
  readonly outcome: Outcome;
  /** The verdict in two words: `Skips it.` */
  readonly lead: string;
  /** The cause in one or two sentences; at most 30 words beside what a builder says itself. */
  readonly reason: string;
}

/** A stage on the way from what is explained to the target. */
export interface PathStop {
  readonly stage: number;
  /** By which edge the next stop needs this one; absent for the target. */
  readonly edge?: string;
}

/** A change of the text or of the target. */
export interface TriedChange {
  /** As a command: `Make stage1 the target`. */
  readonly title: string;
  /** Spans of the text that was explained; they do not overlap. */
  readonly edits: readonly TextEdit[];
  /** `--target` from then on; absent: as it was. */
  readonly target?: string;
}

/** A change that turns a verdict round; the engine has tried it. */
export interface TurningPoint {
  /** Whose verdict turns. */
  readonly builder: "legacy" | "buildkit" | "both";
  /** What to change, and what happens then. */
  readonly sentence: string;
  readonly change: TriedChange;
  /** The change is all there is to do; else it only shows the way, such as a COPY of files that only the user knows. */
  readonly isCertain: boolean;
}

/** A variable that an instruction reads or sets, with what it stands for. */
export interface ReadVariable extends ValuePair {
  readonly name: string;
  /** Where it is read first; of one that is set, the instruction. */
  readonly span: Span;
}

/** Why both builders do what they do with a place, and what would change it. */
export interface Explanation {
  readonly place: ExplainedPlace;
  /** What is explained: `stage1`, `RUN make on line 3`, `build → app`. */
  readonly title: string;
  readonly legacy: Reason;
  readonly buildkit: Reason;
  /** How the target comes to need it, as BuildKit goes: from the place to the target, the shortest way. Empty where it does not. */
  readonly path: readonly PathStop[];
  /** The instruction that a builder fails at, where one does: its stage and its place there. */
  readonly failing?: { readonly stage: number; readonly line: number };
  readonly turns: readonly TurningPoint[];
  readonly variables: readonly ReadVariable[];
}
