import { adviceFor } from "./advice.ts";
import type { BuildkitPlan, CheckResult } from "./builders/buildkit/buildkitPlan.ts";
import type { LegacyPlan } from "./builders/legacy/legacyPlan.ts";
import type { Diagnostic } from "./diagnostics.ts";
import type { Ast } from "./parser/ast.ts";
import type { LineRange, Span } from "./source/span.ts";

/** All that is wrong or worth a look, in the builders' own words, each with its place. */
export function diagnose(ast: Ast, buildkit: BuildkitPlan, reports: CheckResult, legacy: LegacyPlan): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const { error } = buildkit;
  if (error) {
    const lines = error.lines.length > 0 ? error.lines : error.place ? [error.place] : [];
    found.push({ origin: "buildkit", code: error.phase, severity: "error", message: error.message, span: spanOf(ast, lines[0]), lines, ...advice(error.message) });
  }
  if (legacy.error && legacy.error.message !== error?.message) {
    const { message, lines, span, phase } = legacy.error;
    found.push({ origin: "legacy", code: phase, severity: "warning", message, span, lines, ...advice(message) });
  }
  for (const lines of buildkit.builds[0]?.cuts ?? []) {
    const message = "A value here grows past 1 MB and is cut. The builders go on with all of it.";
    found.push({ origin: "stagegraph", code: "value-too-long", severity: "warning", message, span: spanOf(ast, lines), lines: [lines], advice: "Do not repeat a variable inside its own value." });
  }
  for (const { rule, message, lines } of reports.checks) {
    found.push({ origin: "buildkit", code: rule, severity: "warning", message, span: spanOf(ast, lines[0]), lines });
  }
  return found;
}

function advice(message: string): { readonly advice?: string } {
  const text = adviceFor(message);
  return text === undefined ? {} : { advice: text };
}

/** The content of a range of lines; the file's beginning where there is none. */
function spanOf({ text, lineStarts }: Ast, lines: LineRange | undefined): Span {
  if (!lines) return { start: 0, end: 0 };
  const start = lineStarts[Math.max(0, lines[0] - 1)] ?? text.length;
  const next = lineStarts[lines[1]] ?? text.length;
  const trimmed = text.slice(start, next).trimEnd();
  return { start, end: start + trimmed.length };
}
