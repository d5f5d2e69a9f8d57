import { memo } from "react";
import { toggleEdgeLines } from "../../commands/graphCommands.ts";
import type { LayoutRecord } from "../../state/appState.ts";
import { countWords } from "../../viewmodel/countWords.ts";
import { edgePath, headPath } from "../../viewmodel/edgePath.ts";
import { EDGE_LINES } from "../../viewmodel/graphView.ts";
import type { EdgeLine } from "../../viewmodel/graphView.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { useCommandContext } from "../controls/CommandContext.tsx";

const words: Readonly<Record<EdgeLine, string>> = { from: "FROM", copy: "COPY", add: "ADD", mount: "mount" };

/** What the kinds of edges stand for, how many of each there are, and which are drawn: each is a switch. */
export const Legend = memo(function Legend({ record }: { readonly record: LayoutRecord }) {
  const context = useCommandContext();
  const hiddenLines = useAppState((state) => state.drawing.hiddenLines);
  return (
    <ul className="canvas-legend" aria-label="Kinds of edges">
      {EDGE_LINES.map((line, index) => {
        const count = record.view.edges.reduce((sum, edge) => sum + (edge.line === line ? edge.ids.length : 0), 0);
        const isHidden = hiddenLines.includes(line);
        const title = `${countWords(count, `${words[line]} edge`)}${isHidden ? ", hidden" : ""}`;
        return (
          <li key={line}>
            <button
              type="button"
              aria-pressed={!isHidden}
              aria-label={title}
              title={isHidden ? `Show ${title.replace(", hidden", "")}` : `Hide ${title}`}
              data-none={count === 0 || undefined}
              onClick={() => toggleEdgeLines[index]?.run(context)}
            >
              <svg className="edge" data-line={line} data-dim={isHidden || undefined} width="32" height="10" aria-hidden="true">
                <path className="edge-line" d={edgePath([{ x: 0, y: 5 }, { x: 32, y: 5 }], line)} />
                <path className="edge-head" d={headPath({ x: 32, y: 5 }, line)} />
              </svg>
              <span className="canvas-legend-word">{words[line]}</span>
              {isHidden && <span className="canvas-legend-hidden">{count} hidden</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
});
