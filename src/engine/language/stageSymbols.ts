import type { Span } from "../source/span.ts";
import { findNode } from "./findNode.ts";
import type { LanguageFile } from "./languageFile.ts";
import type { StageReference } from "./stageNames.ts";
import { listStageReferences } from "./stageNames.ts";

/** A stage's name, or a number or variable in its place, with the stage that it means. */
export interface StageOccurrence {
  /** Index of the stage. */
  readonly stage: number;
  readonly span: Span;
  /** Where it is used; absent behind AS. */
  readonly reference?: StageReference;
}

/** Every place that names a stage of the file, in file order. What BuildKit binds counts, then what the legacy builder binds, then the name. */
export function listStageOccurrences(file: LanguageFile): readonly StageOccurrence[] {
  const bound = readBoundStages(file);
  const found: StageOccurrence[] = [];
  for (const node of file.ast.nodes) {
    if (node.kind !== "instruction") continue;
    for (const reference of listStageReferences(file.ast, node.trigger ?? node, file.names)) {
      const stage = bound.get(reference.holder.start) ?? reference.index;
      if (stage >= 0) found.push({ stage, span: reference.span, reference });
    }
  }
  for (const { index, nameSpan } of file.names.stages) if (nameSpan) found.push({ stage: index, span: nameSpan });
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The stage that is named at an offset, also right behind the name. */
export function findStageOccurrence(file: LanguageFile, offset: number): StageOccurrence | undefined {
  const node = findNode(file.ast, offset);
  if (node?.kind !== "instruction") return undefined;
  const holds = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  const declared = file.names.stages.find((it) => it.node === node);
  if (declared?.nameSpan && holds(declared.nameSpan)) return { stage: declared.index, span: declared.nameSpan };
  const reference = listStageReferences(file.ast, node.trigger ?? node, file.names).find(({ span }) => holds(span));
  if (!reference) return undefined;
  const stage = readBoundStages(file).get(reference.holder.start) ?? reference.index;
  return stage >= 0 ? { stage, span: reference.span, reference } : undefined;
}

/** What a stage is called on the page. */
export function stageLabel({ names }: LanguageFile, stage: number): string {
  return names.stages[stage]?.name.toLowerCase() || `stage-${stage}`;
}

/** The stage that each base, --from and mount is bound to, by where the argument or flag begins. */
function readBoundStages(file: LanguageFile): ReadonlyMap<number, number> {
  const bound = new Map<number, number>();
  // Where a FROM cannot be read, the builders count the stages otherwise.
  if (file.dockerfile.stages.length !== file.names.stages.length) return bound;
  const { edges } = file.built().graph;
  for (const builder of ["legacy", "buildkit"] as const) {
    for (const { source, span, via, boundBy } of edges) {
      if (boundBy[builder] && source.startsWith("stage:") && via !== "onbuild") bound.set(span.start, Number(source.slice("stage:".length)));
    }
  }
  return bound;
}
