import { adviceFor } from "./advice.ts";
import type { BuildOptions } from "./buildContext/buildOptions.ts";
import type { BuildkitError, CheckResult } from "./builders/buildkit/buildkitPlan.ts";
import type { ReadFile } from "./instructions/readDockerfile.ts";
import type { Comparison } from "./builders/comparison.ts";
import { CheckedFile, spanOfLines } from "./checks/checkedFile.ts";
import { explainChecks } from "./checks/explainChecks.ts";
import { explainFindings } from "./checks/explainFindings.ts";
import { explainContext } from "./explainContext.ts";
import { explainFailedRuns } from "./explainFailedRuns.ts";
import type { Diagnostic } from "./diagnostics.ts";
import type { Ast } from "./parser/ast.ts";
import { shortenMessage } from "./source/shortenMessage.ts";

/** What there is to say something about: a file as it was read, what both builders make of it, and BuildKit's checks. */
export interface DiagnosedBuild extends Comparison {
  readonly file: ReadFile;
  readonly options: BuildOptions;
  readonly reports: CheckResult;
}

/** All that is wrong or worth a look: the builders' complaints and checks in their own words, and our own findings, each with its place. */
export function diagnose({ file, options, reports, ...comparison }: DiagnosedBuild): readonly Diagnostic[] {
  const { buildkit, legacy } = comparison;
  const { ast } = file;
  const checkedFile = new CheckedFile(file, options);
  const findings = explainFindings({ ...comparison, file: checkedFile, checks: reports.checks });
  const found: Diagnostic[] = [];
  const { error } = buildkit;
  const { checksError } = reports;
  if (error) {
    found.push({ origin: "buildkit", severity: "error", ...complaint(error, ast) });
  } else if (checksError && !buildkit.builds.some((it) => it.error?.message === checksError.message)) {
    const why = "docker build --check stops here: it examines every stage, also those that this target does not need.";
    found.push({ origin: "buildkit", severity: "warning", ...complaint(checksError, ast), why });
  }
  const { message: legacyMessage = "" } = legacy.error ?? {};
  const isTold = legacyMessage === error?.message || findings.some((it) => it.message.includes(shortenMessage(legacyMessage)));
  if (legacy.error && !isTold) {
    const { message, lines, span, phase } = legacy.error;
    found.push({ origin: "legacy", code: phase, severity: "warning", message, span, lines, ...advice(message) });
  }
  for (const lines of buildkit.builds[0]?.cuts ?? []) {
    const message = "A value here grows past 1 MB and is cut. The builders go on with all of it.";
    found.push({ origin: "stagegraph", code: "value-too-long", severity: "warning", message, span: spanOfLines(ast, lines), lines: [lines], advice: "Do not repeat a variable inside its own value." });
  }
  const all = [...found, ...explainContext(comparison), ...explainFailedRuns(comparison), ...explainChecks(reports.checks, checkedFile), ...findings];
  return all.map((it) => (shortenMessage(it.message) === it.message ? it : { ...it, message: shortenMessage(it.message) }));
}

function complaint({ phase, message, lines: named, place }: BuildkitError, ast: Ast): Pick<Diagnostic, "code" | "message" | "span" | "lines" | "advice"> {
  const lines = named.length > 0 ? named : place ? [place] : [];
  return { code: phase, message, span: spanOfLines(ast, lines[0]), lines, ...advice(message) };
}

function advice(message: string): { readonly advice?: string } {
  const text = adviceFor(message);
  return text === undefined ? {} : { advice: text };
}
