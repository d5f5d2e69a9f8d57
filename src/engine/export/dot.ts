import type { EdgeVia } from "../graph/stageGraph.ts";
import type { ExportedBuild, ExportedStage } from "./exportedBuild.ts";
import { headlinesOf, targetWords } from "./headlines.ts";
import { joinEdges } from "./joinEdges.ts";
import type { JoinedEdge } from "./joinEdges.ts";
import { nodeNames } from "./nodeNames.ts";
import { sourceWords } from "./sourceWords.ts";
import { LOOK_COLOURS, stageLook, verdictLines } from "./stageLook.ts";
import { toLabel, toLine } from "./toLabel.ts";

const DIM = "#9aa3ae";

/** The graph in Graphviz's DOT language, UTF-8. Both verdicts stand in a stage's label. */
export function exportDot(build: ExportedBuild): string {
  const { stages, graph, verdicts } = build.analysis;
  const headlines = headlinesOf(build);
  const { rules, legacy, buildkit } = headlines;
  const names = nodeNames(build);
  const used = new Set(graph.edges.map(({ source }) => source));
  const title = [`${toLabel(targetWords(headlines))} (${rules})`, `Legacy ${legacy}. BuildKit ${buildkit}.`, "FROM: full line. COPY: dashed. ADD: dashed, with two heads. Mount: dotted, with a ring."];
  const lines = [
    "digraph stages {",
    `  graph [rankdir=LR, charset="UTF-8", fontname="Helvetica", fontsize=12, labelloc=t, labeljust=l, label=${quoteLines(title, "l")}]`,
    '  node [shape=box, style="filled,rounded", fontname="Helvetica", fontsize=12]',
    '  edge [fontname="Helvetica", fontsize=10]',
    ...stages.map((stage) => `  s${stage.index} ${stageAttributes(build, stage)}`),
    ...graph.sources
      .filter(({ id }) => used.has(id))
      .map((source) => `  ${names.get(source.id) ?? ""} [label=${quoteLines([sourceWords(source)])}, tooltip=${quoteLines([toLine(source.reference || source.label)])}, shape=ellipse, style=solid]`),
    ...(stages.length === 0 ? [`  none [label=${quoteLines(["No stages", toLabel(verdicts.buildkit.error?.message ?? "the file is empty")])}]`] : []),
    ...joinEdges(build).map((edge) => `  ${names.get(edge.source) ?? ""} -> s${edge.stage} ${edgeAttributes(edge)}`),
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

function stageAttributes({ analysis: { verdicts, target } }: ExportedBuild, { index, displayName, base }: ExportedStage): string {
  const verdict = verdicts.stages[index];
  if (!verdict) return `[label=${quoteLines([toLabel(displayName)])}]`;
  const isTarget = index === target.legacy || index === target.buildkit;
  const look = stageLook(verdict);
  const { fill, border, text } = LOOK_COLOURS[look];
  const label = [`${toLabel(displayName)}${isTarget ? " (target)" : ""}`, `FROM ${toLabel(base)}`, ...verdictLines(verdict)];
  const style = `filled,rounded${look === "neither" ? ",dashed" : ""}${isTarget ? ",bold" : ""}`;
  return `[label=${quoteLines(label)}, style="${style}", fillcolor="${fill}", color="${border}", fontcolor="${text}"]`;
}

function edgeAttributes({ via, label, use }: JoinedEdge): string {
  return `[label=${quoteLines([label])}, ${lineStyle(via)}${use !== "not followed" ? "" : `, color="${DIM}", fontcolor="#68717c"`}]`;
}

function lineStyle(via: EdgeVia): string {
  switch (via) {
    case "base":
      return "style=solid, arrowhead=normal";
    case "copy":
    case "onbuild":
      return "style=dashed, arrowhead=vee";
    case "add":
      return "style=dashed, arrowhead=veevee";
    case "mount":
      return "style=dotted, arrowhead=odot";
  }
}

/** Lines as one quoted string. Graphviz reads backslashes and HTML's entities in a label: both become themselves. */
function quoteLines(lines: readonly string[], end: "n" | "l" = "n"): string {
  const escaped = lines.map((line) => line.replaceAll("&", "&amp;").replaceAll("\\", "\\\\").replaceAll('"', '\\"'));
  return `"${escaped.join(`\\${end}`)}${end === "l" ? "\\l" : ""}"`;
}
