import type { StoreApi } from "zustand/vanilla";
import type { AnalysisRecord, AppState } from "../../state/appState.ts";
import { scrollsTo } from "../../state/scrollsTo.ts";
import { selectIsEmpty } from "../../state/selectors.ts";
import type { AppStore } from "../../state/store.ts";
import { selectShownAnalysis } from "../../state/whatIf/selectVerdicts.ts";
import type { EditorDocument, EndingsHistory } from "./editorDocument.ts";
import { editDocument, openEditorDocument, rememberEndings } from "./editorDocument.ts";
import type { EditorSurface, EditorViewport, SurfaceEvents } from "./editorSurface.ts";
import type { EditorView } from "./editorView.ts";
import { toGutterLines } from "./gutterLine.ts";
import type { BreakChange, LineEndings } from "./lineEndings.ts";
import { toLineLabel } from "./lineLabel.ts";
import { moveLineRange, moveLines, toLineRange } from "./lineRange.ts";
import type { LinePosition } from "./lineStarts.ts";
import { countLines, readLineStarts, toLinePosition } from "./lineStarts.ts";
import { findFixableProblem, findProblem, toProblem, toProblemSentence } from "./problem.ts";
import { selectionAt } from "./selectionAt.ts";
import { toStageLines } from "./stageLines.ts";
import { readTextChange } from "./textChange.ts";

/** Keeps the store, the surface that shows the text and the view around it in step. */
export interface EditorSession {
  /** What surfaces report to. */
  readonly events: SurfaceEvents;
  surface(): EditorSurface;
  /** Puts another surface in the place of the present one: text, caret, selection, scroll and focus go over. */
  handOver(next: EditorSurface, kind: EditorView["surface"]): void;
  selectLine(line: number): void;
  /** Folds a stage by the line of its FROM, or unfolds it. */
  toggleFold(line: number): void;
  /** Takes caret and focus to the beginning of a line. */
  goToLine(line: number): void;
  goToProblem(direction: "next" | "previous"): void;
  dispose(): void;
}

interface Surroundings {
  readonly store: AppStore;
  readonly view: StoreApi<EditorView>;
  readonly createFirst: (events: SurfaceEvents) => EditorSurface;
}

/** Lines drawn above and below what is in sight, so that scrolling does not draw at every pixel. */
const overscan = 24;

/** Requests to show a place that some session has followed: on a phone the editor may open after the request. */
const served = new WeakSet<object>();

export function startEditorSession({ store, view, createFirst }: Surroundings): EditorSession {
  let document = openEditorDocument(store.getState().dockerfile);
  /** Lines of `document.text`, counted once an analysis asks. */
  let lineStarts: { readonly text: string; readonly starts: readonly number[] } | null = null;
  /** By file: each has its own versions. */
  const histories = new Map<string, EndingsHistory>();
  let history = historyOf(store.getState().currentFile);

  function historyOf(file: string): EndingsHistory {
    const known = histories.get(file) ?? new Map<number, LineEndings>();
    histories.set(file, known);
    return known;
  }

  const startsOf = (text: string): readonly number[] => {
    if (lineStarts?.text !== text) lineStarts = { text, starts: readLineStarts(text) };
    return lineStarts.starts;
  };
  const isFresh = (record: AnalysisRecord | null): record is AnalysisRecord => record?.dockerfile === document.text;

  const events: SurfaceEvents = {
    edited(edit) {
      const changes = edit.readChanges();
      document = editDocument(document, { ...edit, readChanges: () => changes }, history);
      moveView(view, changes, document);
      store.actions.setDockerfile(document.text);
    },
    movedTo: selectLine,
    scrolled: showViewport,
    measured: measure,
    told: (text) => store.actions.setNotice({ severity: "note", text }),
  };
  const first = createFirst(events);
  let surface = first;

  function selectLine(line: number): void {
    const { lastGood, selection } = store.getState();
    if (!isFresh(lastGood)) return;
    const next = selectionAt(lastGood.analysis.stages, startsOf(document.text), line);
    if (!next || (selection?.stage === next.stage && selection.instruction === next.instruction)) return;
    store.actions.select(next);
  }

  function showViewport({ scrollTop, firstLine, lastLine }: EditorViewport): void {
    const shown = view.getState();
    const isCovered = shown.firstLine <= firstLine && (shown.lastLine >= lastLine || shown.lastLine >= shown.lineCount);
    if (isCovered) view.setState({ scrollTop, topLine: firstLine });
    else view.setState({ scrollTop, topLine: firstLine, firstLine: Math.max(1, firstLine - overscan), lastLine: lastLine + overscan });
  }

  /** Lines may have moved without scrolling: a new height, or a note opened between two lines. */
  function measure(): void {
    view.setState({ topOf: (line) => surface.topOf(line), isHidden: (line) => surface.isHidden(line), firstLine: 1, lastLine: 0 });
    showViewport(surface.readViewport());
  }

  /** Another file, or the first one. */
  function showFile({ currentFile, dockerfile }: AppState): void {
    document = openEditorDocument(dockerfile);
    history = historyOf(currentFile);
    rememberEndings(history, surface.showFile(currentFile, document.shown), document.endings);
    view.setState({ lineCount: countLines(document.shown), labelOf: toLineLabel(document.endings), marks: [], problems: [], stages: [], selected: null });
    measure();
  }

  /** What the editor remembers of files that were closed. */
  function forgetFiles({ files }: AppState): void {
    const open = new Set(files.map(({ id }) => id));
    surface.keepFiles(open);
    for (const file of histories.keys()) if (!open.has(file)) histories.delete(file);
  }

  /** A change from elsewhere on the page, such as a fix. */
  function showChange(dockerfile: string): void {
    if (dockerfile === document.text) return;
    const { shown } = document;
    document = openEditorDocument(dockerfile);
    rememberEndings(history, surface.changeText(document.shown), document.endings);
    moveView(view, [readTextChange(shown, document.shown, document.shown.length)], document);
    measure();
  }

  function fixAtCaret({ analysis }: AppState): void {
    if (!isFresh(analysis)) return;
    const problem = findFixableProblem(view.getState().problems, readCaret());
    if (!problem?.fix) return;
    store.actions.applyFix(problem.fix);
    surface.reveal(problem.line);
    view.setState({ announcement: `Fixed. ${problem.fix.title}.` });
  }

  function readCaret(): LinePosition {
    return toLinePosition(readLineStarts(document.shown), surface.readPlace().caret);
  }

  function showAnalysis(state: AppState): void {
    const { analysis } = state;
    if (isFresh(analysis)) {
      const starts = startsOf(document.text);
      // Nothing written yet is nothing to speak of.
      const diagnostics = selectIsEmpty(state) ? [] : analysis.analysis.diagnostics;
      const problems = diagnostics.map((diagnostic) => toProblem(diagnostic, starts));
      const refused = new Set(analysis.analysis.hasGraph ? [] : problems.filter(({ severity }) => severity === "error").map(({ line }) => line));
      // An instruction that does not parse has no verdict, whatever stood on its line before.
      view.setState({ problems, stages: toStageLines(analysis.analysis, starts), marks: view.getState().marks.filter(({ line }) => !refused.has(line)) });
      surface.paint({ record: analysis, lineStarts: starts, problems });
    }
    showMarks(state);
  }

  function showMarks(state: AppState): void {
    const shown = selectShownAnalysis(state);
    if (shown && isFresh(state.lastGood)) view.setState({ marks: toGutterLines(shown, startsOf(document.text)) });
  }

  function showSelection({ selection, lastGood }: AppState): void {
    if (!selection || !isFresh(lastGood)) return;
    const stage = lastGood.analysis.stages[selection.stage];
    view.setState({ selected: stage ? toLineRange(stage.span, startsOf(document.text)) : null });
  }

  function reveal({ selection, lastGood }: AppState): void {
    if (!selection || !scrollsTo(selection, "editor") || !isFresh(lastGood)) return;
    const stage = lastGood.analysis.stages[selection.stage];
    const target = stage?.instructions[selection.instruction ?? -1] ?? stage?.from;
    if (target) surface.reveal(toLineRange(target.span, startsOf(document.text))[0]);
  }

  function goToAsked({ reveal: asked, analysis }: AppState): void {
    if (!asked || served.has(asked)) return;
    // A place in an older text is no place in this one, whatever is opened later.
    served.add(asked);
    if (isFresh(analysis)) surface.goTo(toLinePosition(startsOf(document.text), asked.span.start));
  }

  const stopListening = store.subscribe((state, previous) => {
    const isTextNew = state.dockerfile !== previous.dockerfile;
    const isOtherFile = state.currentFile !== previous.currentFile;
    if (isOtherFile) showFile(state);
    else if (isTextNew) showChange(state.dockerfile);
    if (state.files !== previous.files) forgetFiles(state);
    const isAnalysisNew = state.analysis !== previous.analysis || state.lastGood !== previous.lastGood;
    if (isAnalysisNew || isTextNew || isOtherFile) showAnalysis(state);
    else if (state.simulation !== previous.simulation || state.whatIf !== previous.whatIf || state.scenario !== previous.scenario) showMarks(state);
    const isSelectionNew = state.selection?.stage !== previous.selection?.stage;
    if (isSelectionNew) view.setState({ selected: null });
    if (isSelectionNew || isAnalysisNew) showSelection(state);
    if (state.selection !== previous.selection) reveal(state);
    if (state.reveal !== previous.reveal) goToAsked(state);
    if (state.fixCount !== previous.fixCount) fixAtCaret(state);
  });

  showFile(store.getState());
  showAnalysis(store.getState());
  showSelection(store.getState());
  goToAsked(store.getState());

  return {
    events,
    surface: () => surface,
    handOver(next, kind) {
      const place = surface.readPlace();
      rememberEndings(history, next.showFile(store.getState().currentFile, document.shown), document.endings);
      next.setVisible(true);
      next.restorePlace(place);
      surface.setVisible(false);
      surface = next;
      view.setState({ surface: kind });
      measure();
      showAnalysis(store.getState());
    },
    selectLine,
    toggleFold: (line) => surface.toggleFold?.(line),
    goToLine: (line) => surface.goTo({ line, column: 1 }),
    goToProblem(direction) {
      const problem = findProblem(view.getState().problems, readCaret(), direction);
      if (!problem) return;
      surface.goToProblem(problem);
      view.setState({ announcement: toProblemSentence(problem) });
    },
    dispose() {
      stopListening();
      first.dispose();
    },
  };
}

/** Until the next analysis, what stands beside the text moves with it. */
function moveView(view: StoreApi<EditorView>, changes: readonly BreakChange[], { shown, endings }: EditorDocument): void {
  const { marks, problems, stages, selected } = view.getState();
  view.setState({
    lineCount: countLines(shown),
    labelOf: toLineLabel(endings),
    marks: changes.reduce(moveLines, marks),
    problems: changes.reduce(moveLines, problems),
    stages: changes.reduce(moveLines, stages),
    selected: changes.reduce<EditorView["selected"]>((range, change) => range && moveLineRange(range, change), selected),
  });
}
