import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { LineRange } from "../../engine/index.ts";
import type { GutterLine } from "./gutterLine.ts";
import type { Problem } from "./problem.ts";
import type { StageLines } from "./stageLines.ts";

/** What is drawn around the text, in lines of the text as it stands now. */
export interface EditorView {
  readonly surface: "plain" | "monaco";
  readonly lineCount: number;
  /** What a line is called: its number as the builders count it. */
  readonly labelOf: (line: number) => string;
  readonly marks: readonly GutterLine[];
  readonly problems: readonly Problem[];
  /** The stages with their lines. */
  readonly stages: readonly StageLines[];
  /** Lines of the selected stage. */
  readonly selected: LineRange | null;
  readonly scrollTop: number;
  /** The first line in sight; `firstLine` to `lastLine` are drawn. */
  readonly topLine: number;
  readonly firstLine: number;
  readonly lastLine: number;
  /** Top of a line in pixels, from the top of the text. */
  readonly topOf: (line: number) => number;
  /** Whether a line is folded away. */
  readonly isHidden: (line: number) => boolean;
  /** Said to a reader who hears the page. */
  readonly announcement: string;
  /** The full editor could not be loaded. */
  readonly hasLoadFailed: boolean;
}

/** The view before the text area has been measured. */
export function createEditorView(lineCount: number): StoreApi<EditorView> {
  return createStore<EditorView>(() => ({
    surface: "plain",
    lineCount,
    labelOf: String,
    marks: [],
    problems: [],
    stages: [],
    selected: null,
    scrollTop: 0,
    topLine: 1,
    firstLine: 1,
    lastLine: Math.min(lineCount, firstScreen),
    topOf: (line) => padding + (line - 1) * lineHeight,
    isHidden: () => false,
    announcement: "",
    hasLoadFailed: false,
  }));
}

const firstScreen = 60;
const padding = 8;
const lineHeight = 20;
