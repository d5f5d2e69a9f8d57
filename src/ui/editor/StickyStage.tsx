import { useStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";
import { Mark, markTitle } from "../controls/Mark.tsx";
import type { EditorView } from "./editorView.ts";
import { findStickyStage } from "./stageLines.ts";

interface StickyStageProps {
  readonly view: StoreApi<EditorView>;
  readonly onGoTo: (line: number) => void;
}

/** The FROM of the stage whose lines are in sight, once it is scrolled away itself. The verdict table and the outline lead there by keys. */
export function StickyStage({ view, onGoTo }: StickyStageProps) {
  const stage = useStore(view, ({ stages, topLine, surface }) => (surface === "monaco" ? findStickyStage(stages, topLine) : null));
  const mark = useStore(view, ({ marks }) => marks.find(({ line }) => line === stage?.line));
  const label = useStore(view, ({ labelOf }) => (stage ? labelOf(stage.line) : ""));
  if (!stage) return null;
  const end = stage.name === "" ? stage.text.length : stage.text.length - stage.name.length;
  return (
    <div className="editor-sticky" aria-hidden="true" title={stage.text} onClick={() => onGoTo(stage.line)}>
      <span className="editor-line-number">{label}</span>
      <span>{mark && <Mark builder="legacy" outcome={mark.legacy} title={markTitle("legacy", mark.legacy)} />}</span>
      <span>{mark && <Mark builder="buildkit" outcome={mark.buildkit} title={markTitle("buildkit", mark.buildkit)} />}</span>
      <span className="editor-sticky-text">
        <b>FROM</b>
        {stage.text.slice("FROM".length, end)}
        <b>{stage.text.slice(end)}</b>
      </span>
    </div>
  );
}
