import { WORKER_SECONDS } from "../../../state/workerNotices.ts";
import type { WorkerFailure } from "../../../state/workerNotices.ts";
import { sizeText } from "../../../viewmodel/image/sizeText.ts";
import { logWords } from "../../../viewmodel/time/logWords.ts";
import { withPlainDirection } from "../../../viewmodel/plainDirection.ts";
import type { LogInHand } from "./useLogReading.ts";

const failures: Readonly<Record<WorkerFailure, string>> = {
  hung: `Reading the log took longer than ${WORKER_SECONDS.log} s and was given up. Give the part of it that holds the build.`,
  crashed: "Reading the log failed. Give the part of it that holds the build.",
  blocked: "The log cannot be read: the connection is lost, or the browser blocks the page’s workers. Reload the page to try again.",
};

/** What of a log is found in the file, and what is not. */
export function LogReport({ log }: { readonly log: LogInHand | null }) {
  return (
    <div className="log-report" role="status" aria-label="What the log holds">
      {log && <Report log={log} />}
    </div>
  );
}

function Report({ log: { title, bytes, outcome } }: { readonly log: LogInHand }) {
  const source = `${withPlainDirection(title)}, ${sizeText(bytes)}`;
  if (!outcome) return <p className="log-source">Reading {source}…</p>;
  if (outcome.kind === "failed") return <p className="field-complaint">{failures[outcome.cause]}</p>;
  const { lead, notes, unmatched } = logWords(outcome.reading, outcome.unreadBytes);
  return (
    <>
      <p>
        <b>{lead}</b> {notes.join(" ")}
      </p>
      {unmatched.length > 0 && (
        <ul aria-label="Steps of the log that belong to no instruction">
          {unmatched.map((name, index) => (
            <li key={index}>
              <code title={withPlainDirection(name)}>{withPlainDirection(name)}</code>
            </li>
          ))}
        </ul>
      )}
      <p className="log-source">{source}</p>
    </>
  );
}
