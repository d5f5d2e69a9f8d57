import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";
import { GutterRow } from "./GutterRow.tsx";
import type { EditorView } from "./editorView.ts";
import { groupByLine } from "./groupByLine.ts";

interface GutterProps {
  readonly view: StoreApi<EditorView>;
  readonly onSelectLine: (line: number) => void;
  readonly onToggleFold: (line: number) => void;
}

/** Line numbers and the marks of both builders, beside the text and scrolled with it. The verdict table says the same in words. */
export function Gutter({ view, onSelectLine, onToggleFold }: GutterProps) {
  const { lineCount, marks, problems, stages, surface, firstLine, lastLine, topOf, isHidden, labelOf } = useStore(view);
  const scroller = useScrolledElement(view);
  const last = Math.min(lastLine, lineCount);
  const lines = Array.from({ length: Math.max(0, last - firstLine + 1) }, (_, index) => firstLine + index).filter((line) => !isHidden(line));
  const foldable = new Set(surface === "monaco" ? stages.filter(({ following }) => following > 0).map(({ line }) => line) : []);
  const marksOf = groupByLine(marks, firstLine, last);
  const problemsOf = groupByLine(problems, firstLine, last);

  return (
    <div className="editor-gutter" aria-hidden="true">
      <div ref={scroller}>
        {lines.map((line) => (
          <GutterRow key={line} line={line} label={labelOf(line)} top={topOf(line)} mark={marksOf.get(line)?.[0]} problems={problemsOf.get(line)} onSelect={onSelectLine} fold={!foldable.has(line) ? "none" : isHidden(line + 1) ? "folded" : "open"} onToggleFold={onToggleFold} />
        ))}
      </div>
    </div>
  );
}

/** An element moved by what the text is scrolled, without drawing it again. */
export function useScrolledElement(view: StoreApi<EditorView>) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const move = ({ scrollTop }: EditorView): void => {
      if (element.current) element.current.style.transform = `translateY(${-scrollTop}px)`;
    };
    move(view.getState());
    return view.subscribe((state, previous) => state.scrollTop !== previous.scrollTop && move(state));
  }, [view]);
  return element;
}
