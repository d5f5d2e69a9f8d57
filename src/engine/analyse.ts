import type { Analysis, AnalysisInput, InstructionSummary, StageSummary } from "./analysis.ts";
import { shortenContextNames } from "./buildContext/shortenContextNames.ts";
import { summarizeContext } from "./buildContext/summarizeContext.ts";
import { answerOthers } from "./builders/answerOthers.ts";
import { bindBuildkit } from "./builders/buildkit/bindBuildkit.ts";
import { planAndCheck } from "./builders/buildkit/planBuildkit.ts";
import { compareBuilders } from "./builders/compare.ts";
import { displayName } from "./builders/displayName.ts";
import { bindLegacy } from "./builders/legacy/bindLegacy.ts";
import { planLegacy } from "./builders/legacy/planLegacy.ts";
import { complainOfOptions } from "./complainOfOptions.ts";
import { diagnose } from "./diagnose.ts";
import { bindAsWritten } from "./graph/bindAsWritten.ts";
import { joinBindings } from "./graph/joinBindings.ts";
import type { Stage } from "./instructions/instruction.ts";
import { listTokens } from "./language/listTokens.ts";
import type { InstructionNode } from "./parser/ast.ts";
import { readDockerfile } from "./instructions/readDockerfile.ts";
import { showPlatform } from "./showPlatform.ts";
import { trimSpace } from "./source/unicode.ts";
import { listTargetOptions } from "./targetOptions.ts";

/** All the engine knows of one Dockerfile and its options. Pure; any text gets an answer. */
export function analyse({ dockerfile: text, options: given, legacyVersion = "28", otherBuilders = [], shownPlatform = 0 }: AnalysisInput): Analysis {
  const options = shortenContextNames(given);
  const file = readDockerfile(text);
  const { stages } = file.dockerfile;
  const { plan, ...reports } = planAndCheck(file, options);
  const buildkit = showPlatform(plan, shownPlatform);
  const legacy = planLegacy(file, options, legacyVersion);
  const bound = bindBuildkit(buildkit);
  const unbound = bindAsWritten(stages, (stage) => bound.hasBound(stage));
  const graph = joinBindings(stages, { bindings: [...bound.bindings, ...unbound], hasBound: bound.hasBound }, bindLegacy(legacy));
  const comparison = { stages, graph, buildkit, legacy };
  const context = summarizeContext(options);
  return {
    lineCount: file.ast.lineStarts.length + (text === "" || text.endsWith("\n") ? 1 : 0),
    stages: stages.map(summarizeStage),
    graph,
    targets: listTargetOptions(stages),
    target: { buildkit: buildkit.builds[0]?.target ?? -1, legacy: legacy.target },
    verdicts: compareBuilders(comparison),
    ...(otherBuilders.length > 0 && { others: answerOthers(file, options, otherBuilders) }),
    diagnostics: diagnose({ ...comparison, file, options, reports }),
    platforms: plan.builds.map((it) => it.platform).filter((it) => it !== ""),
    optionComplaints: complainOfOptions(given),
    ...(context && { context }),
    hasGraph: !file.ast.error && !file.dockerfile.error && stages.length > 0,
    tokens: listTokens(file.ast),
  };
}

function summarizeStage(stage: Stage): StageSummary {
  const { index, from, instructions } = stage;
  const last = instructions.at(-1)?.node ?? from.node;
  return {
    index,
    name: from.name,
    displayName: displayName(stage),
    base: from.base,
    platform: from.platform,
    span: { start: from.node.span.start, end: last.span.end },
    from: summarizeInstruction("FROM", from.node),
    instructions: instructions.map((it) => summarizeInstruction(it.kind, it.node)),
  };
}

function summarizeInstruction(keyword: string, node: InstructionNode): InstructionSummary {
  return { keyword, text: trimSpace(node.original), span: node.span, lines: node.lines };
}
