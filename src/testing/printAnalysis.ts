import type { Analysis, BuildOptions, LegacyVersion, StepVerdict } from "../engine/index.ts";
import { analyse } from "../engine/index.ts";

/** The analysis of lines, joined. */
export function analyseLines(lines: readonly string[], options: BuildOptions = {}, legacyVersion: LegacyVersion = "28"): Analysis {
  return analyse({ dockerfile: lines.join("\n"), options, legacyVersion });
}

/** The graph as lines: `base -> app (copy)`; in front of it the builder that alone reads it so. */
export function printEdges({ stages, graph }: Analysis): readonly string[] {
  const labels = new Map(graph.sources.map((it) => [it.id, it.kind === "image" || it.kind === "namedContext" ? `${it.kind} ${it.label}` : it.label]));
  for (const { index, displayName } of stages) labels.set(`stage:${index}`, displayName);
  return graph.edges.map(({ source, stage, via, boundBy }) => {
    const builder = boundBy.legacy && boundBy.buildkit ? "" : boundBy.legacy ? "legacy: " : "BuildKit: ";
    return `${builder}${labels.get(source) ?? source} -> ${stages[stage]?.displayName ?? ""} (${via})`;
  });
}

/** The verdicts as lines: each stage, what the legacy builder and what BuildKit does with it. */
export function printVerdicts({ stages, verdicts }: Analysis): readonly string[] {
  return verdicts.stages.map(({ index, legacy, buildkit, hasNothingToRun }) => {
    const name = stages[index]?.displayName ?? "";
    return `${name}: ${legacy.outcome} | ${buildkit.outcome}${hasNothingToRun ? ", nothing to run" : ""}`;
  });
}

/** The steps of one stage as lines, its FROM first: the instruction, both words, the legacy step's number. */
export function printSteps({ stages, verdicts }: Analysis, index: number): readonly string[] {
  const stage = stages[index];
  const verdict = verdicts.stages[index];
  if (!stage || !verdict) return [];
  const line = (text: string, it: StepVerdict): string => `${text}: ${it.legacy}${it.legacyStep > 0 ? ` (${it.legacyStep})` : ""} | ${it.buildkit}${it.hasVertex ? " (vertex)" : ""}`;
  return [line(stage.from.text, verdict.from), ...verdict.steps.map((it, position) => line(stage.instructions[position]?.text ?? "", it))];
}

/** The diagnostics as lines: who says what, about which words. */
export function printDiagnostics({ diagnostics }: Analysis, text: string): readonly string[] {
  return diagnostics.map(({ origin, code, severity, message, span }) => `${severity} ${origin} ${code} ‹${text.slice(span.start, span.end)}›: ${message}`);
}
