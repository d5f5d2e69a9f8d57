import { useAppState } from "../../controls/AppStoreContext.tsx";
import { Mark, markTitle } from "../../controls/Mark.tsx";
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
        {lines.map((line) => {
          const mark = marks.get(line);
          return (
            <div key={line}>
              <span>{line}</span>
              <span>{mark && <Mark builder="legacy" outcome={mark.legacy} title={markTitle("legacy", mark.legacy)} />}</span>
              <span>{mark && <Mark builder="buildkit" outcome={mark.buildkit} title={markTitle("buildkit", mark.buildkit)} />}</span>
              <code>
                {piecesOf(line).map(({ text, kind }, index) => (
                  <span key={index} data-kind={kind}>
                    {text}
                  </span>
                ))}
              </code>
            </div>
          );
        })}
      </div>
    </section>
  );
}
