import { useEffect, useMemo, useRef, useState } from "react";
import { selectSelectedStage } from "../../state/selectors.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { LineMarks, LineText } from "./CodeLine.tsx";
import { createCodeLines } from "./codeLines.ts";
import { toGutterLines } from "./gutterLine.ts";
import { toLineRange } from "./lineRange.ts";
import "./readOnlyCode.css";
import { selectionAt } from "./selectionAt.ts";

const lineHeight = 20;
const padding = 8;
/** Lines drawn above and below those in sight. */
const spare = 10;

/** The Dockerfile to read, with the marks of both builders beside its lines: no editor, and only the lines in sight. */
export function ReadOnlyCode() {
  const { actions } = useAppStore();
  const record = useAppState((state) => state.lastGood ?? state.analysis);
  const selected = useAppState(selectSelectedStage);
  const code = useMemo(() => record && createCodeLines(record.dockerfile, record.analysis), [record]);
  const marks = useMemo(() => new Map(record && code ? toGutterLines(record.analysis, code.lineStarts).map((mark) => [mark.line, mark]) : []), [record, code]);
  const scroller = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ first: 1, last: 60 });
  const range = selected && code ? toLineRange(selected.span, code.lineStarts) : null;
  const firstSelected = range?.[0] ?? null;

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = (): void => {
      const first = Math.floor((element.scrollTop - padding) / lineHeight) + 1 - spare;
      setSight({ first: Math.max(1, first), last: first + Math.ceil(element.clientHeight / lineHeight) + 2 * spare });
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, []);

  useEffect(() => {
    const element = scroller.current;
    if (!element || firstSelected === null) return;
    const top = (firstSelected - 1) * lineHeight;
    if (top < element.scrollTop || top + lineHeight > element.scrollTop + element.clientHeight) element.scrollTop = top - lineHeight;
  }, [firstSelected]);

  // Behind the last line break nothing is to be read.
  const count = code && record ? code.lineStarts.filter((start) => start < record.dockerfile.length).length : 0;
  const lines = Array.from({ length: Math.max(0, Math.min(sight.last, count) - sight.first + 1) }, (_, index) => sight.first + index);
  return (
    // The region scrolls: by the keyboard too.
    <div ref={scroller} className="code" role="region" aria-label="Dockerfile" tabIndex={0}>
      <div className="code-lines" style={{ height: (count - sight.first + 1) * lineHeight, paddingTop: (sight.first - 1) * lineHeight }}>
        {lines.map((line) => {
          return (
            <div
              key={line}
              className="code-line"
              data-selected={(range && range[0] <= line && line <= range[1]) || undefined}
              onClick={() => record && code && actions.select(selectionAt(record.analysis.stages, code.lineStarts, line))}
            >
              <span className="code-number">{line}</span>
              <LineMarks mark={marks.get(line)} className="code-mark" />
              <LineText pieces={code?.piecesOf(line) ?? []} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
