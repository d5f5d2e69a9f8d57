import type { InstructionNode } from "../parser/ast.ts";
import type { ExternalSource } from "../graph/stageGraph.ts";
import type { HoverNote, NotePart } from "./hover.ts";
import type { LanguageFile } from "./languageFile.ts";
import { listStageReferences } from "./stageNames.ts";

/** The full reference of an image, the value of a named context, or what scratch is, where one of them is named. */
export function hoverBase(file: LanguageFile, node: InstructionNode, offset: number): HoverNote | undefined {
  const reference = listStageReferences(file.ast, node, file.names).find(({ span }) => span.start <= offset && offset <= span.end);
  if (!reference) return undefined;
  const { graph } = file.built();
  const sources = new Map(graph.sources.map((it) => [it.id, it]));
  const found = graph.edges.flatMap(({ span, source, via }) => (span.start === reference.holder.start && via !== "onbuild" ? (sources.get(source) ?? []) : []));
  const paragraphs = [...new Set(found)].map(tellSource);
  return paragraphs.length === 0 ? undefined : { span: reference.span, paragraphs };
}

function tellSource({ kind, label, reference }: ExternalSource): readonly NotePart[] {
  switch (kind) {
    case "image":
      return [{ code: label }, " is the image ", { code: reference }];
    case "namedContext":
      return [{ code: label }, " is the named context ", { code: reference }];
    case "buildContext":
      return ["The build context: the files that docker build is given."];
    case "scratch":
      return [{ code: "scratch" }, " is no image: the stage begins with no files at all."];
  }
}
