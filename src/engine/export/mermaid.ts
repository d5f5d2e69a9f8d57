import type { EdgeVia } from "../graph/stageGraph.ts";
import type { ExportedBuild } from "./exportedBuild.ts";
import { headlinesOf, targetWords } from "./headlines.ts";
import { joinEdges } from "./joinEdges.ts";
import { escapeMermaid } from "./mermaidText.ts";
import { nodeNames } from "./nodeNames.ts";
import { sourceWords } from "./sourceWords.ts";
import { LOOKS, LOOK_COLOURS, stageLook, verdictLines } from "./stageLook.ts";
import { toLabel } from "./toLabel.ts";

/**
 * The graph as a Mermaid flowchart (the syntax of Mermaid 10 and 11, as code hosts draw it). Every word of the file
 * stands in a quoted label, escaped; both verdicts stand in a stage's label, so that colour says nothing alone.
 */
export function exportMermaid(build: ExportedBuild): string {
  const { stages, graph, verdicts, target } = build.analysis;
  const headlines = headlinesOf(build);
  const { legacy, buildkit, rules } = headlines;
  const names = nodeNames(build);
  const used = new Set(graph.edges.map(({ source }) => source));
  const looks = verdicts.stages.map((verdict) => ({ index: verdict.index, look: stageLook(verdict) }));
  const targets = [...new Set([target.legacy, target.buildkit])].filter((index) => index in stages);
  const lines = [
    "---",
    `title: ${JSON.stringify(`${toLabel(targetWords(headlines))} (${rules})`)}`,
    "---",
    "flowchart LR",
    "  %% A full line is FROM, a dotted one COPY or ADD, a dotted one with a ring a mount.",
    "  accTitle: Stages of a Dockerfile",
    `  accDescr: The legacy builder ${legacy}. BuildKit ${buildkit}.`,
    ...stages.map(({ index, displayName }) => {
      const verdict = verdicts.stages[index];
      const name = `${escapeMermaid(toLabel(displayName))}${targets.includes(index) ? " - target" : ""}`;
      return `  s${index}["${[name, ...(verdict ? verdictLines(verdict) : [])].join("<br/>")}"]`;
    }),
    ...graph.sources.filter(({ id }) => used.has(id)).map((source) => `  ${names.get(source.id) ?? ""}(["${escapeMermaid(sourceWords(source))}"])`),
    ...(stages.length === 0 ? [`  none["No stages: ${escapeMermaid(toLabel(verdicts.buildkit.error?.message ?? "the file is empty"))}"]`] : []),
    ...joinEdges(build).map(({ source, stage, via, label }) => `  ${names.get(source) ?? ""} ${arrow(via)}|"${label}"| s${stage}`),
    ...LOOKS.flatMap((look) => {
      const members = looks.filter((it) => it.look === look).map(({ index }) => `s${index}`);
      const { fill, border, text } = LOOK_COLOURS[look];
      const dash = look === "neither" ? ",stroke-dasharray:4 3" : "";
      return members.length === 0 ? [] : [`  classDef ${look} fill:${fill},stroke:${border},color:${text}${dash}`, `  class ${members.join(",")} ${look}`];
    }),
    ...(targets.length === 0 ? [] : ["  classDef target stroke-width:3px", `  class ${targets.map((index) => `s${index}`).join(",")} target`]),
  ];
  return `${lines.join("\n")}\n`;
}

function arrow(via: EdgeVia): string {
  switch (via) {
    case "base":
      return "-->";
    case "copy":
    case "add":
    case "onbuild":
      return "-.->";
    case "mount":
      return "-.-o";
  }
}
