import { RULE_VERSIONS } from "../builders/ruleVersions.ts";
import { sentence } from "../builders/legacyVerdict.ts";
import type { BuilderSummary } from "../builders/verdict.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { NodeId } from "../graph/stageGraph.ts";
import type { ExportedBuild, ExportedStage } from "./exportedBuild.ts";
import { edgeWord } from "./exportedEdge.ts";
import { headlinesOf, legacyRelease, shownPlatformOf } from "./headlines.ts";
import { joinEdges } from "./joinEdges.ts";
import { otherBuilderParts } from "./otherBuilders.ts";
import { codeSpan, escapeMarkdown, markdownTable } from "./markdownText.ts";

/** What a reviewer pastes into a pull request: Markdown that reads as plain text too. */
export function exportText(build: ExportedBuild): string {
  const { diagnostics } = build.analysis;
  const problems = diagnostics.filter(({ severity }) => severity !== "note");
  const lineStarts = findLineStarts(build.dockerfile);
  const notes = diagnostics.filter(({ severity }) => severity === "note");
  const parts: readonly (readonly string[])[] = [
    [`## Stagegraph: ${targetSpan(build)}`],
    [...headlines(build), ...optionLines(build)],
    ...(build.analysis.stages.length === 0 ? [] : [["### Stages"], stageTable(build)]),
    ...otherBuilderParts(build),
    ...(build.analysis.graph.edges.length === 0 ? [] : [["### What each stage takes"], edgeTable(build)]),
    ["### Problems"],
    problems.length === 0 ? ["None."] : problems.map((it) => problemLine(it, lineStarts)),
    ...(notes.length === 0 ? [] : [["### Notes"], notes.map((it) => problemLine(it, lineStarts))]),
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function targetSpan(build: ExportedBuild): string {
  const { target, targetNote } = headlinesOf(build);
  if (target === "") return "the last stage";
  return `target ${codeSpan(target)}${targetNote === "" ? "" : `, ${targetNote}`}`;
}

function headlines(build: ExportedBuild): readonly string[] {
  const { verdicts } = build.analysis;
  const { legacy, buildkit } = headlinesOf(build);
  return [
    `- **Legacy builder** (Docker ${legacyRelease(build)}) ${legacy}${ending(verdicts.legacy)}`,
    `- **BuildKit** (${RULE_VERSIONS.buildkit}) ${buildkit}${ending(verdicts.buildkit)}`,
  ];
}

function ending({ error }: BuilderSummary): string {
  return error ? `: ${codeSpan(error.message)}` : ".";
}

function optionLines(build: ExportedBuild): readonly string[] {
  const { buildArgs = {}, contexts = {}, files, dockerignore } = build.options;
  const platform = shownPlatformOf(build);
  const others = build.analysis.platforms.filter((it) => it !== platform);
  return [
    ...(platform === "" ? [] : [`- Platform ${codeSpan(platform)}${others.length === 0 ? "" : `; also built for ${others.map(codeSpan).join(", ")}`}.`]),
    ...listed("Build arguments", Object.keys(buildArgs)),
    ...listed("Named contexts", Object.keys(contexts)),
    ...(files === undefined ? [] : [`- The build context is described: ${files.length} paths.`]),
    ...(dockerignore === undefined ? [] : ["- With a .dockerignore."]),
  ];
}

function listed(what: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`- ${what}: ${names.toSorted().map(codeSpan).join(", ")}.`];
}

function stageTable({ analysis: { stages, verdicts, target } }: ExportedBuild): readonly string[] {
  const rows = stages.flatMap((stage) => {
    const verdict = verdicts.stages[stage.index];
    if (!verdict) return [];
    const { legacy, buildkit, hasNothingToRun } = verdict;
    const isTarget = stage.index === target.legacy || stage.index === target.buildkit;
    const why = `Legacy: ${escapeMarkdown(legacy.reason)} BuildKit: ${escapeMarkdown(buildkit.reason)}`;
    return [[`${codeSpan(stage.displayName)}${isTarget ? " (target)" : ""}`, lineWords(stage), legacy.outcome, `${buildkit.outcome}${hasNothingToRun ? ", nothing to run" : ""}`, why]];
  });
  return markdownTable(["Stage", "Lines", "Legacy", "BuildKit", "Why"], rows);
}

function lineWords({ from, instructions }: ExportedStage): string {
  const last = instructions.at(-1)?.lines[1] ?? from.lines[1];
  return last === from.lines[0] ? String(last) : `${from.lines[0]}-${last}`;
}

function edgeTable(build: ExportedBuild): readonly string[] {
  const names = spanOfNodes(build);
  const rows = joinEdges(build).map(({ source, stage, via, use, lines }) => [
    codeSpan(build.analysis.stages[stage]?.displayName ?? ""),
    edgeWord(via),
    names.get(source) ?? "",
    use || "both",
    lineRanges(lines),
  ]);
  return markdownTable(["Stage", "By", "From", "Followed by", "Lines"], rows);
}

/** Ascending lines, neighbours joined: `12, 14-16`. Two mounts of one line are one line. */
function lineRanges(lines: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const line of lines) {
    const range = ranges.at(-1);
    if (range && line <= range[1] + 1) range[1] = Math.max(range[1], line);
    else ranges.push([line, line]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(", ");
}

function spanOfNodes({ analysis: { stages, graph } }: ExportedBuild): ReadonlyMap<NodeId, string> {
  const names = new Map<NodeId, string>(stages.map(({ index, displayName }) => [`stage:${index}`, `stage ${codeSpan(displayName)}`]));
  for (const { id, kind, label } of graph.sources) {
    switch (kind) {
      case "image":
        names.set(id, `image ${codeSpan(label)}`);
        break;
      case "namedContext":
        names.set(id, `named context ${codeSpan(label)}`);
        break;
      case "buildContext":
        names.set(id, "the build context");
        break;
      case "scratch":
        names.set(id, "scratch");
        break;
    }
  }
  return names;
}

const ORIGINS: Readonly<Record<Diagnostic["origin"], string>> = { buildkit: "BuildKit", legacy: "Legacy builder", stagegraph: "Stagegraph" };

function problemLine({ severity, origin, code, message, why, advice, lines, span }: Diagnostic, lineStarts: readonly number[]): string {
  const line = lines[0]?.[0] ?? lineAt(lineStarts, span.start);
  const more = [why, advice].filter((part) => part !== undefined).map(escapeMarkdown);
  return [`- Line ${line}, ${severity}, ${ORIGINS[origin]} (${code}): ${escapeMarkdown(sentence(message))}`, ...more].join(" ");
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The line of an offset, counted from 1. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
