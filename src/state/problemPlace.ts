import type { Diagnostic } from "../engine/index.ts";
import type { AnalysisRecord } from "./appState.ts";

/** The line a problem stands on, counted from 1: the one its builder names, or else where its span begins. */
export function toProblemLine({ lines, span }: Diagnostic, dockerfile: string): number {
  const [first] = lines;
  if (first) return first[0];
  let line = 1;
  for (let at = dockerfile.indexOf("\n"); at >= 0 && at < span.start; at = dockerfile.indexOf("\n", at + 1)) line += 1;
  return line;
}

/** The first error, or else the first warning, with its line, as one sentence; empty where there is none. */
export function toFirstProblem({ analysis, dockerfile }: AnalysisRecord): string {
  const { diagnostics } = analysis;
  const problem = diagnostics.find(({ severity }) => severity === "error") ?? diagnostics.find(({ severity }) => severity === "warning");
  if (!problem) return "";
  // BuildKit's own words often name the line already.
  return /\bline \d/.test(problem.message) ? problem.message : `Line ${toProblemLine(problem, dockerfile)}: ${problem.message}`;
}
