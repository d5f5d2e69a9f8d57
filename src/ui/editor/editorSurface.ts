import type { AnalysisRecord } from "../../state/appState.ts";
import type { BreakChange } from "./lineEndings.ts";
import type { LinePosition } from "./lineStarts.ts";
import type { Problem } from "./problem.ts";

/** Where the user is in the text: what must not change when one surface takes over from the other. */
export interface EditorPlace {
  /** Offsets into the shown text; the anchor is where a selection began. */
  readonly anchor: number;
  readonly caret: number;
  readonly scrollTop: number;
  readonly scrollLeft: number;
  readonly hasFocus: boolean;
}

/** One change of the shown text by the user. */
export interface EditorEdit {
  readonly shown: string;
  /** In the order in which to apply them. Asked for only where the text has line endings to keep. */
  readonly readChanges: () => readonly BreakChange[];
  /** Equal numbers mean equal texts, also after undo; absent on a surface that does not count them. */
  readonly version?: number;
}

export interface EditorViewport {
  readonly scrollTop: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** What a surface tells the session. */
export interface SurfaceEvents {
  edited(edit: EditorEdit): void;
  /** The user moved the caret to a line, by mouse or keys, without typing. */
  movedTo(line: number): void;
  scrolled(viewport: EditorViewport): void;
  /** Lines stand elsewhere without having scrolled. */
  measured(): void;
  /** A sentence for the status line. */
  told(sentence: string): void;
}

/** What the analysis says about the text on the surface. */
export interface EditorPainting {
  readonly record: AnalysisRecord;
  readonly lineStarts: readonly number[];
  readonly problems: readonly Problem[];
}

/** A place to read and edit the shown text: the plain text area, or Monaco once it is loaded. */
export interface EditorSurface {
  /** Shows a file, by its id, with this text, and the place the user left in it. Where the surface keeps a history, each file has its own. Tells no `edited`. Gives the version. */
  showFile(file: string, shown: string): number | undefined;
  /** Forgets the histories and places of all files but these. */
  keepFiles(files: ReadonlySet<string>): void;
  /** Changes the text into another that is mostly the same, as one edit of the history; caret and scroll stay. Tells no `edited`. Gives the new version. */
  changeText(shown: string): number | undefined;
  readPlace(): EditorPlace;
  restorePlace(place: EditorPlace): void;
  setVisible(isVisible: boolean): void;
  /** Scrolls a line into sight; leaves caret and focus alone. */
  reveal(line: number): void;
  /** Takes caret and focus to a place. */
  goTo(place: LinePosition): void;
  /** The same, and opens the note there where the surface has notes. */
  goToProblem(problem: Problem): void;
  /** Top of a line in pixels, from the top of the text. */
  topOf(line: number): number;
  /** Whether a line is folded away. */
  isHidden(line: number): boolean;
  /** Folds a stage by the line of its FROM, or unfolds it. Absent where nothing folds. */
  toggleFold?(line: number): void;
  lineHeight(): number;
  readViewport(): EditorViewport;
  paint(painting: EditorPainting): void;
  /** False while an input method composes or a pointer drags: no time to take the surface away. */
  isSettled(): boolean;
  dispose(): void;
}
