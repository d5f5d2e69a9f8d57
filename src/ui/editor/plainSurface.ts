import type { EditorPlace, EditorSurface, SurfaceEvents } from "./editorSurface.ts";
import type { LinePosition } from "./lineStarts.ts";
import { countLines, readLineStarts, toOffset } from "./lineStarts.ts";
import { readTextChange, readTextStretch } from "./textChange.ts";

const caretKeys = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"]);

const topOfText: EditorPlace = { anchor: 0, caret: 0, scrollTop: 0, scrollLeft: 0, hasFocus: false };

/** The text area that the page starts with, and keeps on phones. */
export function createPlainSurface(area: HTMLTextAreaElement, events: SurfaceEvents): EditorSurface {
  let shown = area.value;
  let isComposing = false;
  let isDragging = false;
  let file: string | null = null;
  const places = new Map<string, EditorPlace>();
  const stop = new AbortController();
  const { signal } = stop;

  const readViewport: EditorSurface["readViewport"] = () => {
    const { paddingTop, lineHeight } = readMetrics(area);
    const first = Math.max(1, Math.floor((area.scrollTop - paddingTop) / lineHeight) + 1);
    return { scrollTop: area.scrollTop, firstLine: first, lastLine: first + Math.ceil(area.clientHeight / lineHeight) };
  };
  const tellCaret = (): void => events.movedTo(countLines(area.value.slice(0, area.selectionEnd)));

  const readPlace: EditorSurface["readPlace"] = () => ({
    anchor: area.selectionDirection === "backward" ? area.selectionEnd : area.selectionStart,
    caret: area.selectionDirection === "backward" ? area.selectionStart : area.selectionEnd,
    scrollTop: area.scrollTop,
    scrollLeft: area.scrollLeft,
    hasFocus: document.activeElement === area,
  });
  const restorePlace: EditorSurface["restorePlace"] = ({ anchor, caret, scrollTop, scrollLeft, hasFocus }) => {
    area.setSelectionRange(Math.min(anchor, caret), Math.max(anchor, caret), caret < anchor ? "backward" : "forward");
    if (hasFocus) area.focus({ preventScroll: true });
    area.scrollTo(scrollLeft, scrollTop);
  };

  function reveal(line: number): void {
    const { paddingTop, lineHeight } = readMetrics(area);
    const top = paddingTop + (line - 1) * lineHeight;
    const isInSight = top >= area.scrollTop && top + lineHeight <= area.scrollTop + area.clientHeight;
    if (!isInSight) area.scrollTop = top - (area.clientHeight - lineHeight) / 2;
  }
  function goTo(place: LinePosition): void {
    const offset = toOffset(readLineStarts(area.value), place);
    area.focus({ preventScroll: true });
    area.setSelectionRange(offset, offset);
    reveal(place.line);
  }

  area.addEventListener("input", () => {
    if (area.value === shown) return;
    const previous = shown;
    shown = area.value;
    const caret = area.selectionEnd;
    const next = shown;
    events.edited({ shown, readChanges: () => [readTextChange(previous, next, caret)] });
  }, { signal });
  // The caret has moved only after the key's own work is done.
  area.addEventListener("keydown", ({ key }) => caretKeys.has(key) && setTimeout(tellCaret), { signal });
  area.addEventListener("click", tellCaret, { signal });
  area.addEventListener("scroll", () => events.scrolled(readViewport()), { signal, passive: true });
  area.addEventListener("compositionstart", () => (isComposing = true), { signal });
  area.addEventListener("compositionend", () => (isComposing = false), { signal });
  area.addEventListener("pointerdown", () => (isDragging = true), { signal });
  for (const end of ["pointerup", "pointercancel", "blur"]) window.addEventListener(end, () => (isDragging = false), { signal });
  // A press on the scroll bar is not always followed by a pointerup.
  window.addEventListener("pointermove", ({ buttons }) => buttons === 0 && (isDragging = false), { signal, passive: true });

  return {
    showFile(next, text) {
      if (file !== null && file !== next) places.set(file, readPlace());
      shown = text;
      if (area.value !== text) area.value = text;
      const place = file === next ? null : places.get(next);
      if (file !== null && file !== next) restorePlace({ ...(place ?? topOfText), hasFocus: false });
      file = next;
      return undefined;
    },
    keepFiles: (files) => places.forEach((_, id) => files.has(id) || places.delete(id)),
    changeText(text) {
      shown = text;
      if (area.value !== text) changeAsEdit(area, text);
      return undefined;
    },
    readPlace,
    restorePlace,
    setVisible: (isVisible) => void (area.hidden = !isVisible),
    reveal,
    goTo,
    goToProblem: ({ start }) => goTo(start),
    topOf(line) {
      const { paddingTop, lineHeight } = readMetrics(area);
      return paddingTop + (line - 1) * lineHeight;
    },
    isHidden: () => false,
    lineHeight: () => readMetrics(area).lineHeight,
    readViewport,
    paint: () => undefined,
    isSettled: () => !isComposing && !isDragging,
    dispose: () => stop.abort(),
  };
}

/** Changes the text so that the browser's own undo takes it back; the caret stays with what it stood in. */
function changeAsEdit(area: HTMLTextAreaElement, text: string): void {
  const { selectionStart, selectionEnd, scrollTop, scrollLeft } = area;
  const focused = document.activeElement;
  const { start, end, text: inserted } = readTextStretch(area.value, text);
  const move = (offset: number): number => (offset <= start ? offset : offset >= end ? offset + start + inserted.length - end : start);
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, end);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- No other way of changing a text area can be undone.
  document.execCommand(inserted === "" ? "delete" : "insertText", false, inserted);
  if (area.value !== text) area.value = text;
  area.setSelectionRange(move(selectionStart), move(selectionEnd));
  area.scrollTo(scrollLeft, scrollTop);
  if (focused instanceof HTMLElement && focused !== area) focused.focus({ preventScroll: true });
}

function readMetrics(area: HTMLTextAreaElement): { readonly paddingTop: number; readonly lineHeight: number } {
  const style = getComputedStyle(area);
  return { paddingTop: Number.parseFloat(style.paddingTop), lineHeight: Number.parseFloat(style.lineHeight) };
}
