import { memo, useEffect, useId, useMemo, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { TranscriptLine, WorkCause } from "../../../engine/index.ts";
import type { Selection } from "../../../state/appState.ts";
import { scrollsTo } from "../../../state/scrollsTo.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import type { BuilderId } from "../../controls/BuilderLetter.tsx";

/** More lines than anyone reads on a page: the rest is said in number, and copied. */
const MOST_DRAWN = 2_000;

const noLines: readonly TranscriptLine[] = [];

/** The lines printed so far. A line leads to its instruction, by a click or by the arrow keys. */
export function ConsoleLines({ builder, name }: { readonly builder: BuilderId; readonly name: string }) {
  const { actions } = useAppStore();
  const all = useAppState((state) => state.simulation?.runs[builder].transcript ?? noLines);
  const printed = useAppState((state) => (state.moment === null ? all.length : countUntil(all, state.moment)));
  const selection = useAppState((state) => state.selection);
  const [chosen, setChosen] = useState({ of: all, index: -1 });
  // Another build's lines are others.
  const current = chosen.of === all ? chosen.index : -1;
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const lines = useMemo(() => all.slice(0, Math.min(printed, MOST_DRAWN)), [all, printed]);

  // The newest line is in sight while lines come, as on a terminal.
  useEffect(() => {
    if (printed < all.length) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [printed, all]);
  useEffect(() => {
    if (!selection || !scrollsTo(selection, "console") || document.activeElement === list.current) return;
    list.current?.querySelector("[data-selected]")?.scrollIntoView({ block: "nearest" });
  }, [selection]);

  const show = (index: number) => {
    setChosen({ of: all, index });
    const cause = lines[index]?.causes[0];
    if (cause && cause.stage >= 0) actions.select({ stage: cause.stage, instruction: cause.instruction, madeIn: "table" });
    else if (cause) actions.revealSpan(cause.span);
  };
  const move = (event: KeyboardEvent) => {
    const next = nextLine(event.key, current, lines.length);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    show(next);
    list.current?.children[next]?.scrollIntoView({ block: "nearest" });
  };

  return (
    <>
      <div
        ref={list}
        className="console-lines"
        role="listbox"
        tabIndex={0}
        aria-label={`Lines of the ${name}`}
        aria-activedescendant={current >= 0 && current < lines.length ? `${id}-${current}` : undefined}
        onKeyDown={move}
      >
        {lines.map((line, index) => (
          <ConsoleLine key={index} id={`${id}-${index}`} line={line} isCurrent={index === current} isSelected={isOf(line.causes, selection)} onShow={() => show(index)} />
        ))}
      </div>
      {all.length > MOST_DRAWN && printed >= MOST_DRAWN && <p className="panel-note">{all.length - MOST_DRAWN} more lines. Copy has them all.</p>}
    </>
  );
}

interface ConsoleLineProps {
  readonly id: string;
  readonly line: TranscriptLine;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly onShow: () => void;
}

const ConsoleLine = memo(
  function ConsoleLine({ id, line, isCurrent, isSelected, onShow }: ConsoleLineProps) {
    return (
      <div id={id} role="option" aria-selected={isCurrent} className="console-line" data-role={line.role} data-selected={isSelected || undefined} data-current={isCurrent || undefined} onClick={onShow}>
        {line.text === "" ? "\u00a0" : line.text}
      </div>
    );
  },
  // The handler is made anew each time, and does the same.
  (before, after) => before.line === after.line && before.isCurrent === after.isCurrent && before.isSelected === after.isSelected && before.id === after.id,
);

/** Number of lines printed at a moment: they stand in the order of their time. */
function countUntil(lines: readonly TranscriptLine[], moment: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.at ?? 0) <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isOf(causes: readonly WorkCause[], selection: Selection | null): boolean {
  return selection !== null && causes.some(({ stage, instruction }) => stage === selection.stage && (selection.instruction === undefined || selection.instruction === instruction));
}

function nextLine(key: string, current: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return Math.min(count - 1, current + 1);
  if (key === "ArrowUp") return Math.max(0, current - 1);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
