import { readFileSync } from "node:fs";

type RecordedForm = "plain" | "terminal" | "rawjson" | "legacy" | "older" | "plainAgain" | "legacyAgain";

/** A file, and what builders printed when they built it. */
export interface RecordedLog {
  readonly id: string;
  readonly dockerfile: string;
  readonly logs: Readonly<Partial<Record<RecordedForm, string>>>;
}

const all = readFileSync(new URL("recordedLogs.jsonl", import.meta.url), "utf8").trim().split("\n").map((line) => JSON.parse(line) as RecordedLog);

/** A recorded file with its logs. */
export function recordedLog(id: string): RecordedLog {
  const found = all.find((it) => it.id === id);
  if (!found) throw new RangeError(`no log of ${id}`);
  return found;
}

/** One recorded log of a file. */
export function logText(id: string, form: RecordedForm): string {
  const text = recordedLog(id).logs[form];
  if (text === undefined) throw new RangeError(`no ${form} log of ${id}`);
  return text;
}
