import type { Diagnostic, DiagnosticOrigin, Severity } from "../../engine/index.ts";
import type { LinePosition } from "./lineStarts.ts";
import { toLinePosition } from "./lineStarts.ts";

/** A diagnostic with its place as editors count it. */
export interface Problem {
  readonly line: number;
  /** The line that the builder names, where it names one. */
  readonly namedLine: number;
  readonly start: LinePosition;
  readonly end: LinePosition;
  readonly severity: Severity;
  /** Who says it, as a reader knows it. */
  readonly origin: string;
  readonly code: string;
  readonly message: string;
  /** What to do about it; empty where nothing is known. */
  readonly advice: string;
}

const originNames: Readonly<Record<DiagnosticOrigin, string>> = {
  buildkit: "BuildKit",
  legacy: "Legacy builder",
  stagegraph: "Stagegraph",
};

const severityNames: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", note: "Note" };

export function toProblem({ origin, code, severity, message, span, lines, advice = "" }: Diagnostic, lineStarts: readonly number[]): Problem {
  const start = toLinePosition(lineStarts, span.start);
  const namedLine = lines[0]?.[0] ?? start.line;
  return { line: start.line, namedLine, start, end: toLinePosition(lineStarts, span.end), severity, origin: originNames[origin], code, message, advice };
}

/** A problem in one line of text: who says it, what, and what to do. */
export function toProblemSentence({ severity, origin, message, advice }: Problem): string {
  return `${severityNames[severity]}, ${origin}: ${message}${advice && ` ${advice}`}`;
}

/** The worst severity among problems; null of none. */
export function worstSeverity(problems: readonly Problem[]): Severity | null {
  const order: readonly Severity[] = ["error", "warning", "note"];
  return order.find((severity) => problems.some((problem) => problem.severity === severity)) ?? null;
}

/** The next problem after a place, or before it; past the last one the first again. */
export function findProblem(problems: readonly Problem[], from: LinePosition, direction: "next" | "previous"): Problem | null {
  const sorted = [...problems].sort((left, right) => compare(left.start, right.start));
  if (direction === "next") return sorted.find(({ start }) => compare(start, from) > 0) ?? sorted[0] ?? null;
  return sorted.findLast(({ start }) => compare(start, from) < 0) ?? sorted.at(-1) ?? null;
}

function compare(left: LinePosition, right: LinePosition): number {
  return left.line - right.line || left.column - right.column;
}

const readAloud = 5;

/** All problems as a reader without the picture hears them: the count, then the first few with their lines. */
export function toProblemSummary(problems: readonly Problem[]): string {
  if (problems.length === 0) return "No problems.";
  const count = problems.length === 1 ? "1 problem." : `${problems.length} problems.`;
  const sentences = problems.slice(0, readAloud).map((problem) => `Line ${problem.namedLine}. ${toProblemSentence(problem)}`);
  const rest = problems.length - sentences.length;
  return [count, ...sentences, ...(rest > 0 ? [`${rest} more.`] : [])].join(" ");
}
