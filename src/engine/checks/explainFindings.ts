import type { Diagnostic } from "../diagnostics.ts";
import { readBaseTree } from "./baseTree.ts";
import { listCarriedOut } from "./carriedOutSteps.ts";
import type { CheckedBuild, FindingSubject } from "./finding.ts";
import { findings } from "./findings.ts";
import { findLegacyFailure } from "./legacyFailure.ts";
import { findLostVariables } from "./lostVariables.ts";
import { findSkippedStages } from "./skippedStages.ts";

/** All that we find in a file that BuildKit's reader accepts; nothing in any other. */
export function explainFindings(build: CheckedBuild): readonly Diagnostic[] {
  const { ast, dockerfile } = build.file;
  if (ast.error || dockerfile.error) return [];
  const baseTree = readBaseTree(build.stages.length, build.graph.edges);
  const subject: FindingSubject = {
    ...build,
    ...{ baseTree, lostVariables: findLostVariables(build, baseTree), carriedOut: listCarriedOut(build) },
    ...{ skipped: findSkippedStages(build), legacyFailure: findLegacyFailure(build) },
  };
  return findings.flatMap((finding) =>
    finding.find(subject).map(({ message, span, lines, severity = finding.severity, fix }): Diagnostic => {
      const { name, why, advice } = finding;
      return { origin: "stagegraph", code: name, severity, message, span, lines, why, advice, ...(fix ? { fix } : {}) };
    }),
  );
}
