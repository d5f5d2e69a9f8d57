import type { Diagnostic, DiagnosticOrigin, QuickFix, Severity } from "../../engine/index.ts";
import type { LinePosition } from "./lineStarts.ts";
import { toLinePosition } from "./lineStarts.ts";

/** One replacement, as editors count places. */
export interface ProblemEdit {
  readonly start: LinePosition;
  readonly end: LinePosition;
  readonly text: string;
}

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
  /** What goes wrong; empty where the message says it all. */
  readonly why: string;
  /** The builder's own page about it; empty where there is none. */
  readonly url: string;
  readonly fix: QuickFix | null;
}

const originNames: Readonly<Record<DiagnosticOrigin, string>> = {
  buildkit: "BuildKit",
  legacy: "Legacy builder",
  stagegraph: "Stagegraph",
};

const severityNames: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", note: "Note" };

export function toProblem({ origin, code, severity, message, span, lines, advice = "", why = "", url = "", fix }: Diagnostic, lineStarts: readonly number[]): Problem {
  const start = toLinePosition(lineStarts, span.start);
  const namedLine = lines[0]?.[0] ?? start.line;
  const end = toLinePosition(lineStarts, span.end);
  return { line: start.line, namedLine, start, end, severity, origin: originNames[origin], code, message, advice, why, url, fix: fix ?? null };
}

/** A fix's replacements in the text that has these lines. */
export function toProblemEdits({ edits }: QuickFix, lineStarts: readonly number[]): readonly ProblemEdit[] {
  return edits.map(({ span, text }) => ({ start: toLinePosition(lineStarts, span.start), end: toLinePosition(lineStarts, span.end), text }));
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

/** All problems as a reader without the picture hears them: the counts, then the first few with their lines, notes last. */
export function toProblemSummary(problems: readonly Problem[]): string {
  const notes = problems.filter(({ severity }) => severity === "note");
  const sorted = [...problems.filter(({ severity }) => severity !== "note"), ...notes];
  const sentences = sorted.slice(0, readAloud).map((problem) => `Line ${problem.namedLine}. ${toProblemSentence(problem)}`);
  const rest = problems.length - sentences.length;
  const counts = [countWord(problems.length - notes.length, "problem"), ...(notes.length > 0 ? [countWord(notes.length, "note")] : [])];
  return [...counts, ...sentences, ...(rest > 0 ? [`${rest} more.`] : [])].join(" ");
}

function countWord(count: number, noun: string): string {
  if (count === 0) return `No ${noun}s.`;
  return count === 1 ? `1 ${noun}.` : `${count} ${noun}s.`;
}

/** The problem to fix from a place: the one there, else one on its line, else the next; null where none has a fix. */
export function findFixableProblem(problems: readonly Problem[], from: LinePosition): Problem | null {
  const fixable = problems.filter(({ fix }) => fix !== null);
  const here = fixable.find(({ start, end }) => compare(start, from) <= 0 && compare(from, end) <= 0);
  return here ?? fixable.find(({ start, end }) => start.line <= from.line && from.line <= end.line) ?? findProblem(fixable, from, "next");
}
