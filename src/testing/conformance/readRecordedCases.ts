import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Answers, RecordedCase } from "./recordedCase.ts";

/** `facts` were written by hand, each for one fact; `generated` are random mixtures; `explored` are random probes of one grammar each. */
export type SuiteName = "facts" | "generated" | "explored";

export const SUITES: readonly SuiteName[] = ["facts", "generated", "explored"];

/** The builders that answered, as the files' names say them. */
const ANSWERED_BY: readonly (readonly [builder: keyof Answers, part: string])[] = [
  ["buildkit", "buildkit-v0.32-73ed6825c"],
  ["legacy28", "moby-28.5.2"],
  ["legacy20", "moby-20.10.24"],
];

/** All cases of a suite in the order of its file, each with the answers that were recorded for it. */
export function readRecordedCases(suite: SuiteName): readonly RecordedCase[] {
  const answers = new Map<string, Answers>();
  for (const [builder, part] of suite === "explored" ? ANSWERED_BY.filter(([name]) => name === "buildkit") : ANSWERED_BY) {
    for (const { id, answer } of readRows(suite, part) as readonly { readonly id: string; readonly answer: object }[]) {
      answers.set(id, { ...answers.get(id), [builder]: answer });
    }
  }
  return (readRows(suite, "cases") as readonly Omit<RecordedCase, "answers">[]).map((it) => ({ ...it, answers: answers.get(it.id) ?? {} }));
}

function readRows(suite: SuiteName, part: string): readonly unknown[] {
  const bytes = readFileSync(new URL(`${suite}.${part}.jsonl.gz`, import.meta.url));
  const lines = gunzipSync(bytes).toString("utf8").split("\n").filter(Boolean);
  return lines.map((line): unknown => JSON.parse(line));
}
