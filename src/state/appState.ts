import type { Analysis, BuildOptions, LegacyVersion, NodeId, Span } from "../engine/index.ts";
import type { EdgeLine, GraphDirection, GraphLayout, GraphView } from "../viewmodel/graphView.ts";

/** What the user points at: a stage, one instruction of it (-1: its FROM), one edge that lands there, or a source from outside the file. */
export interface Selection {
  /** Index of the stage; -1 where `source` is selected. */
  readonly stage: number;
  readonly instruction?: number;
  /** Id of an edge of the graph; `stage` and `instruction` tell where it lands. */
  readonly edge?: string;
  /** Id of an image, a context or scratch. */
  readonly source?: NodeId;
  /** Which view it was made in, so that the others scroll to it and that one stays still. */
  readonly madeIn: "editor" | "graph" | "table" | "command";
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

/** Decisions of the user and the last analysis; what can be computed is a selector. */
export interface AppState {
  readonly dockerfile: string;
  /** Counts every change of the text or the build options. */
  readonly inputRevision: number;
  /** Where the text came from: an example's title, a file's name, or empty once it was typed. */
  readonly documentTitle: string;
  /** The text that loading an example or a file replaced, for undo. */
  readonly replaced: { readonly dockerfile: string; readonly documentTitle: string; readonly target: string } | null;
  /** Build options without the target. */
  readonly options: Omit<BuildOptions, "target">;
  /** The folder that `options.files` lists; empty where they were typed, or are not known. */
  readonly contextTitle: string;
  /** The description of the build context that loading another one replaced, for undo. */
  readonly replacedContext: ContextDescription | null;
  /** Which of several platforms is shown, by its place among them. */
  readonly shownPlatform: number;
  /** `--target`; empty: last stage. */
  readonly target: string;
  readonly legacyVersion: LegacyVersion;
  readonly selection: Selection | null;
  readonly builderFocus: BuilderFocus;
  readonly theme: Theme;
  /** Stages that the user folded or unfolded by hand; the others follow the size of the graph. */
  readonly foldedByHand: Readonly<Record<number, boolean>>;
  readonly drawing: GraphDrawing;
  /** What is searched for in the graph; null while the search is closed. */
  readonly find: string | null;
  /** Counts the documents that were opened in place of another. */
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
  /** A sentence for the status line: a file that could not be read, a worker that was replaced. */
  readonly notice: { readonly severity: "note" | "error"; readonly text: string } | null;
}
