import type { LegacyVersion, OtherBuilderId, QuickFix, Span, TextEdit, TriedChange } from "../engine/index.ts";
import type { AnalysisRecord, AppState, ArgumentRecord, BuilderFocus, ContextDescription, ExplanationRecord, GraphDrawing, LayoutRecord, Selection, Theme } from "./appState.ts";
import type { GraphView } from "../viewmodel/graphView.ts";
import type { LinkedView } from "./link/linkedView.ts";
import type { MachineActions } from "./machines/machines.ts";
import type { ImageActions } from "./image/imageActions.ts";
import type { OpenedDocument } from "./openedDocument.ts";
import type { WhatIfActions } from "./whatIf/whatIfActions.ts";
import type { TimeActions } from "./time/timeActions.ts";

/** A stage's new name, as edits of one text. */
export interface StageRenaming {
  readonly dockerfile: string;
  readonly edits: readonly TextEdit[];
  /** In lower case; empty for a stage that had none. */
  readonly oldName: string;
  readonly newName: string;
}

/** Everything that can change the state. Each is one decision of the user, or one answer of a worker. */
export interface AppActions extends TimeActions, ImageActions, MachineActions, WhatIfActions {
  /** The text as typed. */
  setDockerfile(dockerfile: string): void;
  /** Opens a text as a file of its own; an untouched example gives up its place. `undoReplace` takes it back. */
  openDocument(document: OpenedDocument): void;
  /** Opens a prepared view as a file of its own, or changes the view where its file is on the page. */
  openView(view: LinkedView): void;
  /** Opens a file with nothing in it. */
  openBlankFile(): void;
  showFile(id: string): void;
  showNeighbour(step: 1 | -1): void;
  /** Closes a file: `undoReplace` takes it back, and later `reopenFile`. */
  closeFile(id: string): void;
  reopenFile(id: string): void;
  renameFile(id: string, name: string): void;
  /** Puts an earlier text of the current file back. `undoReplace` takes it back. */
  restoreText(dockerfile: string): void;
  /** Goes back to the first visit. `undoReplace` takes it back. */
  resetSession(): void;
  /** Takes the last opening, closing, restoring or resetting back. */
  undoReplace(): void;
  setTarget(target: string): void;
  setOptions(options: AppState["options"]): void;
  /** The paths in the build context as typed; null: it is not described. */
  setContextFiles(files: readonly string[] | null): void;
  /** Replaces what is said of the build context; the old description can be had back with `undoContext`. */
  openContext(description: Partial<ContextDescription>): void;
  undoContext(): void;
  setShownPlatform(index: number): void;
  setLegacyVersion(version: LegacyVersion): void;
  /** Has a builder beside Docker's own compared, or no more. */
  setOtherBuilder(id: OtherBuilderId, isCompared: boolean): void;
  select(selection: Selection | null): void;
  setBuilderFocus(focus: BuilderFocus): void;
  setTheme(theme: Theme): void;
  setFolded(stage: number, isFolded: boolean): void;
  foldAll(): void;
  unfoldAll(): void;
  /** Changes how the graph is drawn. */
  setDrawing(change: Partial<GraphDrawing>): void;
  /** Searches the graph; null closes the search. */
  setFind(text: string | null): void;
  /** Opens the panel below with this id; empty: folds it. */
  setPanel(panel: string): void;
  requestFit(): void;
  /** Asks the editor to show this place and take the caret there. */
  revealSpan(span: Span): void;
  /** Changes the text as a fix says. Nothing happens where the text is newer than the analysis that the fix belongs to. */
  applyFix(fix: QuickFix): void;
  /** Gives a stage another name in the text it was worked out for, and in the target. Nothing happens in a newer text. */
  renameStage(rename: StageRenaming): void;
  /** Changes text and target as a turning point says; likewise. */
  applyChange(change: TriedChange): void;
  /** Asks for the focus to go to the reasons of what is selected. */
  requestWhy(): void;
  /** Asks the editor to fix the problem at its caret. */
  requestFix(): void;
  /** Takes an answer of the engine; one that is older than the answer on screen is dropped. */
  receiveAnalysis(record: AnalysisRecord): void;
  receiveLayout(record: LayoutRecord): void;
  /** Says that a graph could not be arranged. */
  loseLayout(view: GraphView): void;
  /** Asks for another try at the graph that could not be arranged. */
  retryLayout(): void;
  receiveExplanation(record: ExplanationRecord): void;
  receiveArguments(record: ArgumentRecord): void;
  /** Says that one more part of the page shows the arguments, or one less. */
  showArguments(isShown: boolean): void;
  setNotice(notice: AppState["notice"]): void;
}
