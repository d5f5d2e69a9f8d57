import { memo } from "react";
import { Icon } from "../controls/Icon.tsx";
import { Mark } from "../controls/Mark.tsx";
import type { GutterLine } from "./gutterLine.ts";
import type { Problem } from "./problem.ts";
import { toProblemSentence, worstSeverity } from "./problem.ts";

interface GutterRowProps {
  readonly line: number;
  /** In pixels from the top of the text. */
  readonly top: number;
  readonly mark: GutterLine | undefined;
  readonly problems: readonly Problem[] | undefined;
  readonly onSelect: (line: number) => void;
}

/** One line's number, the marks of both builders, and a sign where a problem begins. */
export const GutterRow = memo(function GutterRow({ line, top, mark, problems = [], onSelect }: GutterRowProps) {
  const severity = worstSeverity(problems);
  return (
    <div className="editor-gutter-row" style={{ top }} onClick={() => onSelect(line)}>
      <span className="editor-line-number">{line}</span>
      <span>{mark && <Mark builder="legacy" outcome={mark.legacy} />}</span>
      <span>{mark && <Mark builder="buildkit" outcome={mark.buildkit} />}</span>
      {severity && (
        <span className="editor-problem-sign" data-severity={severity} title={problems.map(toProblemSentence).join("\n")}>
          <Icon name="warning" />
        </span>
      )}
    </div>
  );
});
