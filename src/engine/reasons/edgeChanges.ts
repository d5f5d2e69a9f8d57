import type { StageEdge } from "../graph/stageGraph.ts";
import { nameAt } from "./reasonSubject.ts";
import type { ReasonSubject } from "./reasonSubject.ts";
import { moveBlock } from "./stageBlocks.ts";
import type { Candidate } from "./turningPoints.ts";

/** What may make both builders read an edge's name alike: the stage above its user, or the name as it is declared. */
export function edgeChanges(subject: ReasonSubject, edge: StageEdge): readonly Candidate[] {
  const source = Number(/^stage:(\d+)$/.exec(edge.source)?.[1] ?? -1);
  if (source === -1 || (edge.boundBy.legacy && edge.boundBy.buildkit)) return [];
  if (!edge.boundBy.buildkit) return inLowerCase(subject, edge, source);
  return source > edge.stage ? movedAbove(subject, edge, source) : [];
}

function inLowerCase({ stages, file }: ReasonSubject, edge: StageEdge, source: number): readonly Candidate[] {
  const word = stages[edge.stage]?.from.node.arguments[0];
  const name = stages[source]?.from.name ?? "";
  if (edge.via !== "base" || !word || file.ast.text.slice(word.span.start, word.span.end).toLowerCase() !== name) return [];
  const change = { title: `Write ${name}`, edits: [{ span: word.span, text: name }] };
  return [{ builder: "buildkit", sentence: () => `Written ${name}, as it is declared, it means the stage to both builders.`, isCertain: true, change }];
}

/** Stages counted by number would be others then. */
function movedAbove(subject: ReasonSubject, edge: StageEdge, source: number): readonly Candidate[] {
  const hasNumbers = subject.stages.some(({ instructions }) => instructions.some((it) => it.kind === "COPY" && /^\d+$/.test(it.from)));
  const isLast = source === subject.stages.length - 1;
  const target = isLast && (subject.options.target ?? "") === "" ? subject.stages[source]?.from.name : undefined;
  if (hasNumbers || target === "") return [];
  const [name, user] = [nameAt(subject, source), nameAt(subject, edge.stage)];
  return [
    {
      builder: "legacy",
      sentence: () => `Above ${user}, ${name} is a stage to both builders.`,
      isCertain: true,
      change: { title: `Move ${name} above ${user}`, edits: moveBlock(subject, source, { beside: edge.stage, side: "before" }), ...(target === undefined ? {} : { target }) },
      moved: (stage) => (stage === source ? edge.stage : stage >= edge.stage && stage < source ? stage + 1 : stage),
    },
  ];
}
