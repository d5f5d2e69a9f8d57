import type { Analysis, ArgumentTable, Explanation, NodeId, Span } from "../engine/index.ts";
import type { EdgeLine, GraphDirection, GraphLayout, GraphView } from "../viewmodel/graphView.ts";
import type { LinkedView } from "./link/linkedView.ts";
import type { Machines } from "./machines/machines.ts";
import type { BuiltImage } from "./image/builtImage.ts";
import type { BuildTime } from "./time/buildTime.ts";
import type { TargetBefore } from "./targetBefore.ts";
import type { FileDocument, ReplacedSession, SessionFiles } from "./session/sessionFile.ts";

/** What the user points at: a stage, one instruction of it (-1: its FROM), one edge that lands there, or a source from outside the file. */
export interface Selection {
  /** Index of the stage; -1 where `source` is selected. */
  readonly stage: number;
  readonly instruction?: number;
  /** Id of an edge of the graph; `stage` and `instruction` tell where it lands. */
  readonly edge?: string;
  /** Id of an image, a context or scratch. */
  readonly source?: NodeId;
  /** Which view it was made in, so that the others scroll to it and that one stays still; `text`: it moved with its stage, and nothing scrolls. */
  readonly madeIn: "editor" | "graph" | "table" | "command" | "text";
}

/** How the graph is drawn. */
export interface GraphDrawing {
  readonly direction: GraphDirection;
  /** Kinds of edges that are not drawn. */
  readonly hiddenLines: readonly EdgeLine[];
  /** The path looked at: to the target, or to a stage by its index, with the other stages dimmed or left out. Null: all stages. */
  readonly path: { readonly to: "target" | number; readonly rest: "dimmed" | "hidden" } | null;
}

export type BuilderFocus = "both" | "legacy" | "buildkit";
export type Theme = "system" | "light" | "dark";

/** An analysis with the revision of the input that it answers. */
export interface AnalysisRecord {
  readonly revision: number;
  readonly dockerfile: string;
  readonly analysis: Analysis;
}

/** A reason with the revision of the input that it was found in. */
export interface ExplanationRecord {
  readonly revision: number;
  readonly explanation: Explanation;
}

/** The arguments with the revision of the input that they were listed for. */
export interface ArgumentRecord {
  readonly revision: number;
  readonly table: ArgumentTable;
}

/** Positions with the view that they are for. */
export interface LayoutRecord {
  readonly view: GraphView;
  readonly layout: GraphLayout;
}

/** What the user says of the build context: its paths, null where they are not known, the folder they came from, and its .dockerignore. */
export interface ContextDescription {
  readonly files: readonly string[] | null;
  readonly title: string;
  readonly dockerignore: string;
}

/** A sentence, and what to do about it where a button can. */
export interface Notice {
  readonly severity: "note" | "error";
  readonly text: string;
  readonly offer?: NoticeOffer;
}

export type NoticeOffer = "download text" | "download damaged" | "copy report";

/** Decisions of the user and the last analysis; what can be computed is a selector. The document is the one of the current file. */
export interface AppState extends FileDocument, SessionFiles, BuildTime, BuiltImage, Machines {
  /** Counts every change of the text or the build options. */
  readonly inputRevision: number;
  /** The revision at which the current file came on the page. */
  readonly shownSince: number;
  /** What opening, closing, restoring or resetting replaced, for undo. */
  readonly replaced: ReplacedSession | null;
  /** The description of the build context that loading another one replaced, for undo. */
  readonly replacedContext: ContextDescription | null;
  /** What the target chosen before came to, for comparing the two. */
  readonly targetBefore: TargetBefore | null;
  readonly selection: Selection | null;
  readonly builderFocus: BuilderFocus;
  readonly theme: Theme;
  readonly drawing: GraphDrawing;
  /** What is searched for in the graph; null while the search is closed. */
  readonly find: string | null;
  /** Counts the documents that came on the page in place of another. */
  readonly documentCount: number;
  /** Id of the panel that is open below; empty: none; null: nobody chose, so the width decides. */
  readonly panel: string | null;
  /** Counts the requests to fit the graph into its pane. */
  readonly fitCount: number;
  /** A place of the text that the editor is to show and take the caret to; `count` tells two requests apart. */
  readonly reveal: { readonly span: Span; readonly count: number } | null;
  /** Counts the requests to fix the problem at the editor's caret. */
  readonly fixCount: number;
  /** The newest analysis, good or not. */
  readonly analysis: AnalysisRecord | null;
  /** The newest analysis that had a graph: what canvas and table draw. */
  readonly lastGood: AnalysisRecord | null;
  readonly layout: LayoutRecord | null;
  /** What was to be drawn and could not be arranged: `layout` is an older one's, or there is none. */
  readonly lostView: GraphView | null;
  /** Counts the requests to go to the reasons of what is selected. */
  readonly whyCount: number;
  /** The last reason that was asked for. */
  readonly explanation: ExplanationRecord | null;
  /** How many parts of the page show the arguments: they are asked for while one does. */
  readonly argumentViewers: number;
  readonly argumentRecord: ArgumentRecord | null;
  /** The address on the web that a text was last read from, as it was given; empty: none. */
  readonly webAddress: string;
  /** What the link in the address holds, where the file was changed since it was opened. */
  readonly linkVersion: LinkedView | null;
  /** What cannot be seen elsewhere: a file that could not be read, a worker that was replaced. */
  readonly notice: Notice | null;
}
