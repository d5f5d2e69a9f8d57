import type { AskLanguage } from "../../../state/askLanguage.ts";
import type { AppStore } from "../../../state/store.ts";
import type { EditorPlace, EditorSurface, SurfaceEvents } from "../editorSurface.ts";
import type { LinePosition } from "../lineStarts.ts";
import { readTextStretch } from "../textChange.ts";
import { createEditorLanguage } from "./language/editorLanguage.ts";
import { registerLanguage } from "./language/registerLanguage.ts";
import { followTheme } from "./followTheme.ts";
import { monaco } from "./monaco.ts";
import { monacoOptions } from "./monacoOptions.ts";
import { createOpenModels } from "./openModels.ts";
import "./monaco.css";

const lineFeed = monaco.editor.EndOfLinePreference.LF;

/** What Monaco's surface needs of the page. */
export interface MonacoSurfaceParts {
  readonly host: HTMLElement;
  readonly describedBy: string;
  readonly events: SurfaceEvents;
  readonly store: AppStore;
  readonly ask: AskLanguage;
}

/** Monaco in an element that is not shown yet. `describedBy` is the id of the text that describes the field. */
export function createMonacoSurface({ host, describedBy, events, store, ask }: MonacoSurfaceParts): EditorSurface {
  const editor = monaco.editor.create(host, { ...monacoOptions(host), model: null });
  const stopTheme = followTheme(host);
  const models = createOpenModels(readViewport, tellEdit);
  let file = "";
  let opened = models.open(file);
  let isOwnEdit = false;
  let isVisible = false;
  let wasVisible = false;
  let isComposing = false;
  setModel();
  addTabSwitch(editor, events);
  const language = registerLanguage(editor, createEditorLanguage(store, ask, () => editor.getModel()));

  editor.onDidChangeCursorPosition(({ position, source, reason }) => {
    const isByUser = source === "mouse" || (source === "keyboard" && reason === monaco.editor.CursorChangeReason.Explicit);
    if (isByUser) events.movedTo(position.lineNumber);
  });
  editor.onDidScrollChange(() => {
    tellViewport();
    opened.painter.paintSight();
  });
  editor.onDidLayoutChange(tellViewport);
  // Also told when the search field opens and moves the lines down.
  editor.onDidContentSizeChange(() => isVisible && events.measured());
  editor.onDidCompositionStart(() => (isComposing = true));
  editor.onDidCompositionEnd(() => (isComposing = false));

  function tellEdit(model: monaco.editor.ITextModel, changes: readonly monaco.editor.IModelContentChange[]): void {
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
  }

  function readViewport(): ReturnType<EditorSurface["readViewport"]> {
    const ranges = editor.getVisibleRanges();
    return { scrollTop: editor.getScrollTop(), firstLine: ranges[0]?.startLineNumber ?? 1, lastLine: ranges.at(-1)?.endLineNumber ?? 1 };
  }

  /** What is folded away stands where the line before it does. */
  function isHidden(line: number): boolean {
    return line > 1 && editor.getTopForLineNumber(line) <= editor.getTopForLineNumber(line - 1);
  }

  /** Not while it waits out of sight: then the text area says what is in sight. */
  function tellViewport(): void {
    if (isVisible) events.scrolled(readViewport());
  }

  function goTo({ line, column }: LinePosition): void {
    editor.focus();
    editor.setPosition({ lineNumber: line, column });
    editor.revealPositionInCenterIfOutsideViewport({ lineNumber: line, column }, monaco.editor.ScrollType.Immediate);
  }

  function readPlace(): EditorPlace {
    const { model } = opened;
    const selection = editor.getSelection() ?? new monaco.Selection(1, 1, 1, 1);
    return {
      anchor: model.getOffsetAt({ lineNumber: selection.selectionStartLineNumber, column: selection.selectionStartColumn }),
      caret: model.getOffsetAt(selection.getPosition()),
      scrollTop: editor.getScrollTop(),
      scrollLeft: editor.getScrollLeft(),
      hasFocus: editor.hasTextFocus(),
    };
  }

  function restorePlace({ anchor, caret, scrollTop, scrollLeft, hasFocus }: EditorPlace): void {
    const { model } = opened;
    editor.setSelection(monaco.Selection.fromPositions(model.getPositionAt(anchor), model.getPositionAt(caret)));
    if (hasFocus) editor.focus();
    editor.setScrollPosition({ scrollTop, scrollLeft }, monaco.editor.ScrollType.Immediate);
  }

  /** Monaco makes its field anew with each model. */
  function setModel(): void {
    editor.setModel(opened.model);
    describe(host, describedBy);
  }

  function ownEdit(edit: () => void): void {
    isOwnEdit = true;
    edit();
    isOwnEdit = false;
  }

  return {
    showFile(next, shown) {
      if (next !== file) {
        opened.place = readPlace();
        file = next;
        opened = models.open(next);
        setModel();
      }
      const { model } = opened;
      if (shown !== model.getValue(lineFeed)) ownEdit(() => setFirstText(model, shown));
      if (opened.place) restorePlace({ ...opened.place, hasFocus: false });
      return model.getAlternativeVersionId();
    },
    keepFiles: (files) => models.keep(new Set([...files, file])),
    changeText(shown) {
      const { model } = opened;
      if (shown !== model.getValue(lineFeed)) ownEdit(() => (wasVisible ? changeAsEdit(editor, model, shown) : setFirstText(model, shown)));
      return model.getAlternativeVersionId();
    },
    readPlace,
    restorePlace,
    setVisible(next) {
      isVisible = next;
      wasVisible ||= next;
      host.classList.toggle("is-waiting", !next);
    },
    reveal: (line) => editor.revealLineInCenterIfOutsideViewport(line, monaco.editor.ScrollType.Immediate),
    goTo,
    goToProblem({ start }) {
      goTo(start);
      editor.trigger("problem", "editor.action.showHover", { focus: "noAutoFocus" });
    },
    topOf: (line) => editor.getTopForLineNumber(line),
    isHidden,
    toggleFold: (line) => editor.trigger("gutter", isHidden(line + 1) ? "editor.unfold" : "editor.fold", { selectionLines: [line - 1] }),
    lineHeight: () => editor.getOption(monaco.editor.EditorOption.lineHeight),
    readViewport,
    paint: (painting) => opened.painter.paint(painting),
    isSettled: () => !isComposing,
    dispose() {
      stopTheme();
      language.dispose();
      editor.dispose();
      models.dispose();
    },
  };
}

/** Ctrl+M, as in other editors of this kind. */
function addTabSwitch(editor: monaco.editor.IStandaloneCodeEditor, events: SurfaceEvents): void {
  const { KeyMod, KeyCode } = monaco;
  const isMac = navigator.platform.startsWith("Mac");
  editor.addCommand(isMac ? KeyMod.WinCtrl | KeyMod.Shift | KeyCode.KeyM : KeyMod.CtrlCmd | KeyCode.KeyM, () => {
    const leaves = !editor.getOption(monaco.editor.EditorOption.tabFocusMode);
    editor.updateOptions({ tabFocusMode: leaves });
    events.told(leaves ? "Tab leaves the editor." : "Tab indents. The same key makes it leave the editor again.");
  });
}

/** One edit of its own in the history. The caret moves with the text around it. */
function changeAsEdit(editor: monaco.editor.IStandaloneCodeEditor, model: monaco.editor.ITextModel, shown: string): void {
  const { start, end, text } = readTextStretch(model.getValue(lineFeed), shown);
  const range = monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
  const caret = editor.getPosition();
  editor.pushUndoStop();
  editor.executeEdits("fix", [{ range, text }]);
  // Several changes at once are one stretch, and the caret may stand between them.
  if (caret && range.containsPosition(caret)) editor.setPosition(model.validatePosition(caret));
  editor.pushUndoStop();
}

/** Nothing to undo before it. */
function setFirstText(model: monaco.editor.ITextModel, shown: string): void {
  // Monaco takes a leading U+FEFF for a byte order mark and drops it. The real one is kept elsewhere.
  model.setValue(shown.startsWith("\uFEFF") ? `\uFEFF${shown}` : shown);
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
}

function describe(host: HTMLElement, describedBy: string): void {
  for (const field of host.querySelectorAll("textarea:not([aria-hidden]), [role='textbox']")) field.setAttribute("aria-describedby", describedBy);
}
