import { quote } from "../../source/quote.ts";

/** What BuildKit says of a RUN that ends with a code other than 0 (executor/runcexecutor, exitError; ops/exec.go, Exec). */
export function processFailure(words: readonly string[], code: number): string {
  return `process ${quote(words.join(" "))} did not complete successfully: exit code: ${code}`;
}
