import { useMemo } from "react";
import type { DiffLine } from "../../../viewmodel/lineDiff.ts";
import { diffLines } from "../../../viewmodel/lineDiff.ts";

/** Lines drawn at most, and characters of each. */
const mostLines = 400;
const longestLine = 400;

const signs: Readonly<Record<DiffLine["kind"], string>> = { same: " ", removed: "−", added: "+" };
const words: Readonly<Record<DiffLine["kind"], string>> = { same: "", removed: "Removed: ", added: "Added: " };

/** What changes from one text to another, line by line, by sign and word as well as by look. */
export function TextDiff({ before, after }: { readonly before: string; readonly after: string }) {
  const hunks = useMemo(() => diffLines(before, after), [before, after]);
  const rows = hunks.flatMap(({ lines }, index) => [...(index === 0 ? [] : [null]), ...lines]);
  if (rows.length === 0) return <p className="history-none">The texts differ in line endings alone.</p>;
  return (
    <div className="diff" role="group" aria-label="Changes" tabIndex={0}>
      {rows.slice(0, mostLines).map((line, index) =>
        line === null ? (
          <hr key={index} className="diff-gap" />
        ) : (
          <div key={index} className="diff-line" data-kind={line.kind}>
            <span className="diff-number">{line.line}</span>
            <span aria-hidden="true">{signs[line.kind]}</span>
            <code>
              <span className="visually-hidden">{words[line.kind]}</span>
              {line.text.slice(0, longestLine)}
            </code>
          </div>
        ),
      )}
      {rows.length > mostLines && <p className="history-none">{rows.length - mostLines} more lines change.</p>}
    </div>
  );
}
