import { memo } from "react";
import { edgePath, headPath } from "../../viewmodel/edgePath.ts";
import type { EdgeLine } from "../../viewmodel/graphView.ts";

const lines: readonly { readonly line: EdgeLine; readonly word: string }[] = [
  { line: "from", word: "FROM" },
  { line: "copy", word: "COPY" },
  { line: "add", word: "ADD" },
  { line: "mount", word: "mount" },
];

/** What the three kinds of edges stand for. */
export const Legend = memo(function Legend() {
  return (
    <ul className="canvas-legend" aria-label="Kinds of edges">
      {lines.map(({ line, word }) => (
        <li key={line}>
          <svg className="edge" data-line={line} width="32" height="10" aria-hidden="true">
            <path className="edge-line" d={edgePath([{ x: 0, y: 5 }, { x: 32, y: 5 }], line)} />
            <path className="edge-head" d={headPath({ x: 32, y: 5 }, line)} />
          </svg>
          {word}
        </li>
      ))}
    </ul>
  );
});
