import { RULE_VERSIONS } from "../builders/ruleVersions.ts";
import type { BuilderSummary, StepVerdict, Verdict } from "../builders/verdict.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { ExportedBuild, ExportedInstruction, ExportedStage } from "./exportedBuild.ts";
import { listEdges } from "./exportedEdge.ts";
import type { ExportedEdge } from "./exportedEdge.ts";
import { legacyRelease, shownPlatformOf } from "./headlines.ts";
import type { ReportedEdge, ReportedError, ReportedInstruction, ReportedOptions, ReportedProblem, ReportedStage, ReportV1 } from "./report.ts";

/** Everything that is said of the file, as JSON text of version 1, indented by two blanks; what JSON lets through unwritten is escaped too. */
export function exportJson(build: ExportedBuild): string {
  const text = JSON.stringify(reportOf(build), null, 2).replace(/[\u007f-\u009f]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
  return `${text}\n`;
}

function reportOf(build: ExportedBuild): ReportV1 {
  const { stages, graph, target, verdicts, diagnostics } = build.analysis;
  const { legacy, buildkit } = verdicts;
  return {
    format: "stagegraph-report",
    version: 1,
    rules: { legacy: legacyRelease(build), buildkit: RULE_VERSIONS.buildkit },
    options: reportOptions(build),
    target: { legacy: toIndex(target.legacy), buildkit: toIndex(target.buildkit) },
    builders: {
      legacy: { accepted: !legacy.error, stages: legacy.stageCount, steps: legacy.workCount, error: reportError(legacy) },
      buildkit: { accepted: !buildkit.error || buildkit.error.isCommand === true, stages: buildkit.stageCount, vertices: buildkit.workCount, executed: buildkit.executedCount, error: reportError(buildkit) },
    },
    stages: stages.map((stage) => reportStage(build, stage)),
    sources: graph.sources.map(({ id, kind, label, reference }) => ({ id, kind, label, reference })),
    edges: listEdges(build).map(reportEdge),
    problems: diagnostics.map(reportProblem),
  };
}

function reportOptions(build: ExportedBuild): ReportedOptions {
  const { target = "", buildArgs = {}, contexts = {} } = build.options;
  return {
    target,
    platforms: build.analysis.platforms,
    shownPlatform: shownPlatformOf(build),
    buildArgs: Object.keys(buildArgs).sort(),
    buildContexts: Object.entries(contexts)
      .map(([name, value]) => ({ name, value }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function reportError({ error }: BuilderSummary): ReportedError | null {
  return error ? { message: error.message, step: error.step > 0 ? error.step : null, line: error.line ?? null } : null;
}

function reportStage({ analysis: { verdicts } }: ExportedBuild, { index, name, displayName, base, platform, from, instructions }: ExportedStage): ReportedStage {
  const verdict = verdicts.stages[index] ?? missing();
  return {
    id: `stage:${index}`,
    index,
    name: name === "" ? null : name,
    displayName,
    base,
    platform: platform === "" ? null : platform,
    lines: [from.lines[0], instructions.at(-1)?.lines[1] ?? from.lines[1]],
    legacy: reportVerdict(verdict.legacy),
    buildkit: { ...reportVerdict(verdict.buildkit), nothingToRun: verdict.hasNothingToRun },
    instructions: [reportInstruction(from, verdict.from), ...instructions.map((it, position) => reportInstruction(it, verdict.steps[position] ?? missing()))],
  };
}

function reportVerdict({ outcome, lead, reason }: Verdict): { readonly outcome: Verdict["outcome"]; readonly why: string } {
  return { outcome, why: `${lead} ${reason}` };
}

function reportInstruction({ keyword, text, lines }: ExportedInstruction, step: StepVerdict): ReportedInstruction {
  return {
    ...{ keyword, text, lines },
    legacy: { outcome: step.legacy, step: step.legacyStep > 0 ? step.legacyStep : null },
    buildkit: { outcome: step.buildkit, vertex: step.hasVertex },
  };
}

function reportEdge({ edge, line, legacy, buildkit }: ExportedEdge): ReportedEdge {
  const { source, stage, via, instruction } = edge;
  return { from: source, to: `stage:${stage}`, kind: via === "base" ? "from" : via, instruction: instruction + 1, line, legacy, buildkit };
}

function reportProblem({ severity, origin, code, message, lines, why, advice, url }: Diagnostic): ReportedProblem {
  return { severity, origin, code, message, lines: lines[0] ?? null, why: why ?? null, advice: advice ?? null, url: url ?? null };
}

function toIndex(index: number): number | null {
  return index < 0 ? null : index;
}

function missing(): never {
  throw new RangeError("a stage or an instruction has no verdict");
}
