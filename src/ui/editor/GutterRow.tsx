import { memo } from "react";
import { runningWord, selectRunning } from "../../state/time/selectTime.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { Icon } from "../controls/Icon.tsx";
import { LineMarks } from "./CodeLine.tsx";
import type { GutterLine } from "./gutterLine.ts";
import type { Problem } from "./problem.ts";
import { toProblemSentence, worstSeverity } from "./problem.ts";

interface GutterRowProps {
  readonly line: number;
  /** The line's number as the builders count it; empty for a part of a line. */
  readonly label: string;
  /** In pixels from the top of the text. */
  readonly top: number;
  readonly mark: GutterLine | undefined;
  readonly problems: readonly Problem[] | undefined;
  readonly onSelect: (line: number) => void;
  /** Whether a stage begins here that can fold, and whether it has. */
  readonly fold: "none" | "open" | "folded";
  readonly onToggleFold: (line: number) => void;
}

/** One line's number, the marks of both builders, and a sign where a problem begins. A note is none. */
export const GutterRow = memo(function GutterRow({ line, label, top, mark, problems = [], onSelect, fold, onToggleFold }: GutterRowProps) {
  const severity = worstSeverity(problems);
  const running = useAppState((state) => (mark ? runningWord(selectRunning(state, mark.stage, mark.instruction)) : undefined));
  return (
    <div className="editor-gutter-row" data-running={running} style={{ top }} onClick={() => onSelect(line)}>
      {fold !== "none" && (
        <span
          className="editor-fold-sign"
          data-folded={fold === "folded"}
          title={fold === "folded" ? "Unfold the stage" : "Fold the stage"}
          onClick={(event) => {
            event.stopPropagation();
            onToggleFold(line);
          }}
        >
          <Icon name={fold === "folded" ? "right" : "down"} />
        </span>
      )}
      <span className="editor-line-number">{label}</span>
      <LineMarks mark={mark} />
      {severity && severity !== "note" && (
        <span className="editor-problem-sign" data-severity={severity} title={problems.map(toProblemSentence).join("\n")}>
          <Icon name="warning" />
        </span>
      )}
    </div>
  );
});
