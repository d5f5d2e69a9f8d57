import type { Snapshot } from "../../../state/history/snapshot.ts";
import { agoWords } from "../../../viewmodel/agoWords.ts";
import { countWords } from "../../../viewmodel/countWords.ts";
import { firstChangedLine } from "../../../viewmodel/lineDiff.ts";

interface HistoryListProps {
  readonly snapshots: readonly Snapshot[];
  readonly now: number;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** The snapshots, the newest first: when, the first line that it changed, and how large it was. */
export function HistoryList({ snapshots, now, chosen, onChoose }: HistoryListProps) {
  return (
    <ol className="history-list">
      {snapshots.map(({ at, text, stages }, index) => {
        const change = firstChangedLine(snapshots[index + 1]?.text ?? "", text);
        return (
          <li key={`${at} ${index}`}>
            <button type="button" className="history-entry" aria-pressed={index === chosen} onClick={() => onChoose(index)}>
              <time dateTime={toDateTime(at)} title={new Date(at).toLocaleString()}>
                {agoWords(now - at)}
              </time>
              {change && (
                <code>
                  {change.line}: {change.text.trim().slice(0, 200) || "removed"}
                </code>
              )}
              <span>
                {countWords(countLines(text), "line")}
                {stages !== null && `, ${countWords(stages, "stage")}`}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** What was kept may be no time that a calendar has. */
function toDateTime(at: number): string | undefined {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function countLines(text: string): number {
  return text.split(/\r\n|\r|\n/).length;
}
