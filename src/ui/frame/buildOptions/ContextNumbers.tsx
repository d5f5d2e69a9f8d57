import type { AppState } from "../../../state/appState.ts";
import { countWords } from "../../../viewmodel/countWords.ts";
import { useAppState } from "../../controls/AppStoreContext.tsx";

/** How many files the build context has, and how many reach the builder. */
export function ContextNumbers() {
  const sentence = useAppState(tell);
  return (
    <p className="context-numbers" role="status">
      {sentence}
    </p>
  );
}

function tell({ options: { files, dockerignore }, contextTitle, analysis }: AppState): string {
  if (files === undefined) return "Not described: whatever a COPY asks for counts as there.";
  const context = analysis?.analysis.context;
  const who = contextTitle === "" ? "" : `${contextTitle}: `;
  if (!context) return `${who}${countWords(files.length, "path")}.`;
  const { fileCount, sentCount } = context;
  const left = dockerignore === undefined ? "" : `, ${sentCount.toLocaleString("en")} left after .dockerignore`;
  return `${who}${fileCount.toLocaleString("en")} ${fileCount === 1 ? "file" : "files"}${left}.`;
}
