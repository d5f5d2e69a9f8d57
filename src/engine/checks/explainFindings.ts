import type { Diagnostic } from "../diagnostics.ts";
import { listCarriedOut } from "./carriedOutSteps.ts";
import type { CheckedBuild, FindingSubject } from "./finding.ts";
import { findings } from "./findings.ts";
import { findLostVariables } from "./lostVariables.ts";

/** Our own findings, and whether one of them tells what the legacy builder complains of. */
export interface ExplainedFindings {
  readonly diagnostics: readonly Diagnostic[];
  readonly tellsLegacyError: boolean;
}

/** All that we find in a file that BuildKit's reader accepts; nothing in any other. */
export function explainFindings(build: CheckedBuild): ExplainedFindings {
  const { ast, dockerfile } = build.file;
  if (ast.error || dockerfile.error) return { diagnostics: [], tellsLegacyError: false };
  const subject: FindingSubject = { ...build, lostVariables: findLostVariables(build), carriedOut: listCarriedOut(build) };
  let isTold = false;
  const diagnostics = findings.flatMap((finding) =>
    finding.find(subject).map(({ message, span, lines, severity = finding.severity, fix, tellsLegacyError = false }): Diagnostic => {
      isTold ||= tellsLegacyError;
      const { name, why, advice } = finding;
      return { origin: "stagegraph", code: name, severity, message, span, lines, why, advice, ...(fix ? { fix } : {}) };
    }),
  );
  return { diagnostics, tellsLegacyError: isTold };
}
