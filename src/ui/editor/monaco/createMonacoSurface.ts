import type { EditorPainting, EditorSurface, SurfaceEvents } from "../editorSurface.ts";
import { followTheme } from "./followTheme.ts";
import { languageId, monaco } from "./monaco.ts";
import { monacoOptions } from "./monacoOptions.ts";
import { toMarker } from "./problemMarkers.ts";
import { toSkippedDecorations, toTokenDecorations } from "./tokenDecorations.ts";
import "./monaco.css";

const markerOwner = "stagegraph";
const lineFeed = monaco.editor.EndOfLinePreference.LF;

/** Monaco in an element that is not shown yet. `describedBy` is the id of the text that describes the field. */
export function createMonacoSurface(host: HTMLElement, describedBy: string, events: SurfaceEvents): EditorSurface {
  const model = monaco.editor.createModel("", languageId);
  const editor = monaco.editor.create(host, { ...monacoOptions(host), model });
  const stopTheme = followTheme(host);
  const colours = editor.createDecorationsCollection();
  let painting: EditorPainting | null = null;
  let paintedVersion = 0;
  let painted = { first: 1, last: 0 };
  let isOwnEdit = false;
  let wasVisible = false;
  let isComposing = false;
  describe(host, describedBy);

  model.onDidChangeContent(({ changes }) => {
    if (isOwnEdit) return;
    events.edited({
      shown: model.getValue(lineFeed),
      version: model.getAlternativeVersionId(),
      readChanges: () =>
        changes.map(({ range, text }) => ({
          line: range.startLineNumber - 1,
          removed: range.endLineNumber - range.startLineNumber,
          inserted: text.match(/\r\n?|\n/g)?.length ?? 0,
        })),
    });
  });
  editor.onDidChangeCursorPosition(({ position, source, reason }) => {
    const isByUser = source === "mouse" || (source === "keyboard" && reason === monaco.editor.CursorChangeReason.Explicit);
    if (isByUser) events.movedTo(position.lineNumber);
  });
  editor.onDidScrollChange(() => {
    events.scrolled(readViewport());
    paintSight();
  });
  editor.onDidLayoutChange(() => events.scrolled(readViewport()));
  // Also told when a note opens between two lines and moves those below it.
  editor.onDidContentSizeChange(() => events.measured());
  editor.onDidCompositionStart(() => (isComposing = true));
  editor.onDidCompositionEnd(() => (isComposing = false));

  function readViewport(): ReturnType<EditorSurface["readViewport"]> {
    const ranges = editor.getVisibleRanges();
    return { scrollTop: editor.getScrollTop(), firstLine: ranges[0]?.startLineNumber ?? 1, lastLine: ranges.at(-1)?.endLineNumber ?? 1 };
  }

  function paintSight(): void {
    const { firstLine, lastLine } = readViewport();
    const isCovered = painted.first <= firstLine && lastLine <= painted.last;
    if (!painting || isCovered || model.getAlternativeVersionId() !== paintedVersion) return;
    const margin = 2 * (lastLine - firstLine + 1);
    painted = { first: Math.max(1, firstLine - margin), last: lastLine + margin };
    const { record, lineStarts } = painting;
    colours.set([
      ...toTokenDecorations(record.analysis.tokens, lineStarts, [painted.first, painted.last]),
      ...toSkippedDecorations(record.analysis, lineStarts, [painted.first, painted.last]),
    ]);
  }

  function ownEdit(edit: () => void): void {
    isOwnEdit = true;
    edit();
    isOwnEdit = false;
  }

  return {
    replaceText(shown) {
      if (shown !== model.getValue(lineFeed)) ownEdit(() => (wasVisible ? replaceAsEdit(editor, shown) : setFirstText(model, shown)));
      return model.getAlternativeVersionId();
    },
    readPlace() {
      const selection = editor.getSelection() ?? new monaco.Selection(1, 1, 1, 1);
      return {
        anchor: model.getOffsetAt({ lineNumber: selection.selectionStartLineNumber, column: selection.selectionStartColumn }),
        caret: model.getOffsetAt(selection.getPosition()),
        scrollTop: editor.getScrollTop(),
        scrollLeft: editor.getScrollLeft(),
        hasFocus: editor.hasTextFocus(),
      };
    },
    restorePlace({ anchor, caret, scrollTop, scrollLeft, hasFocus }) {
      editor.setSelection(monaco.Selection.fromPositions(model.getPositionAt(anchor), model.getPositionAt(caret)));
      if (hasFocus) editor.focus();
      editor.setScrollPosition({ scrollTop, scrollLeft }, monaco.editor.ScrollType.Immediate);
    },
    setVisible(isVisible) {
      wasVisible ||= isVisible;
      host.classList.toggle("is-waiting", !isVisible);
    },
    reveal: (line) => editor.revealLineInCenterIfOutsideViewport(line, monaco.editor.ScrollType.Immediate),
    topOf: (line) => editor.getTopForLineNumber(line),
    lineHeight: () => editor.getOption(monaco.editor.EditorOption.lineHeight),
    readViewport,
    paint(next) {
      painting = next;
      paintedVersion = model.getAlternativeVersionId();
      painted = { first: 1, last: 0 };
      paintSight();
      monaco.editor.setModelMarkers(model, markerOwner, next.problems.map(toMarker));
    },
    isSettled: () => !isComposing,
    dispose() {
      stopTheme();
      editor.dispose();
      model.dispose();
    },
  };
}

/** One edit of its own in the history, so that undo brings the former text back. */
function replaceAsEdit(editor: monaco.editor.IStandaloneCodeEditor, shown: string): void {
  const range = editor.getModel()?.getFullModelRange();
  if (!range) return;
  editor.pushUndoStop();
  editor.executeEdits("open", [{ range, text: shown }], [new monaco.Selection(1, 1, 1, 1)]);
  editor.pushUndoStop();
  editor.setScrollPosition({ scrollTop: 0, scrollLeft: 0 }, monaco.editor.ScrollType.Immediate);
}

/** Nothing to undo before it. */
function setFirstText(model: monaco.editor.ITextModel, shown: string): void {
  // Monaco takes a leading U+FEFF for a byte order mark and drops it. The real one is kept elsewhere.
  model.setValue(shown.startsWith("\uFEFF") ? `\uFEFF${shown}` : shown);
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
}

function describe(host: HTMLElement, describedBy: string): void {
  for (const field of host.querySelectorAll("textarea, [role='textbox']")) field.setAttribute("aria-describedby", describedBy);
}
