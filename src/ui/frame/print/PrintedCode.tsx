import { useAppState } from "../../controls/AppStoreContext.tsx";
import { LineMarks, LineText } from "../../editor/CodeLine.tsx";
import { createCodeLines } from "../../editor/codeLines.ts";
import { toGutterLines } from "../../editor/gutterLine.ts";

/** The whole text with the marks of both builders beside its lines. */
export function PrintedCode() {
  const record = useAppState((state) => state.analysis);
  if (!record || record.dockerfile === "") return null;
  const { lineStarts, piecesOf } = createCodeLines(record.dockerfile, record.analysis);
  const marks = new Map(toGutterLines(record.analysis, lineStarts).map((mark) => [mark.line, mark]));
  // Behind the last line break nothing is to be read.
  const lines = lineStarts.flatMap((start, index) => (start < record.dockerfile.length ? [index + 1] : []));
  return (
    <section>
      <h2>Dockerfile</h2>
      <div className="print-code">
        {lines.map((line) => (
          <div key={line}>
            <span>{line}</span>
            <LineMarks mark={marks.get(line)} />
            <LineText pieces={piecesOf(line)} />
          </div>
        ))}
      </div>
    </section>
  );
}
