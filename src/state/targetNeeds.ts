import type { Analysis, NodeId } from "../engine/index.ts";
import { withPlainDirection } from "../viewmodel/plainDirection.ts";

/** One thing that the target needs: a stage, or something from outside the file. */
export interface NeededNode {
  readonly id: NodeId;
  readonly label: string;
  /** Index of the stage; absent for what comes from outside. */
  readonly stage?: number;
}

export interface TargetNeeds {
  readonly targetName: string;
  /** Sources before what uses them; the target stands last. */
  readonly nodes: readonly NeededNode[];
  /** Each node is used by the next one and by no other: an arrow between them is true. */
  readonly isChain: boolean;
}

/** What BuildKit follows from the target back to the images; null where it picks no target. */
export function toTargetNeeds({ stages, graph, target }: Analysis): TargetNeeds | null {
  const targetStage = stages[target.buildkit];
  if (!targetStage) return null;
  const edges = graph.edges.filter(({ boundBy }) => boundBy.buildkit);
  const sourcesOf = new Map<number, NodeId[]>();
  for (const { stage, source } of edges) {
    const known = sourcesOf.get(stage);
    if (!known) sourcesOf.set(stage, [source]);
    else if (!known.includes(source)) known.push(source);
  }
  const stageOf = new Map(stages.map(({ index }) => [stageId(index), index]));
  const order = orderBySource(stageId(targetStage.index), (id) => sourcesOf.get(stageOf.get(id) ?? -1) ?? []);
  const labels = new Map<NodeId, string>([
    ...graph.sources.map(({ id, label }) => [id, label] as const),
    ...stages.map(({ index, displayName }) => [stageId(index), displayName] as const),
  ]);
  const nodes = order.map((id) => toNode(id, labels.get(id) ?? id, stageOf.get(id)));
  return { targetName: targetStage.displayName, nodes, isChain: order.every((id, index) => isFedByNeighbour(order, index, sourcesOf.get(stageOf.get(id) ?? -1))) };
}

/** Sources first, each once. A list instead of recursion: a file can have thousands of stages in a row. */
function orderBySource(start: NodeId, sourcesOf: (id: NodeId) => readonly NodeId[]): readonly NodeId[] {
  const done = new Set<NodeId>();
  const open = new Set<NodeId>();
  const stack: NodeId[] = [start];
  while (stack.length > 0) {
    const id = stack.at(-1) as NodeId;
    const next = done.has(id) ? [] : sourcesOf(id).filter((source) => !done.has(source) && !open.has(source) && source !== id);
    open.add(id);
    if (next.length > 0) stack.push(...next.toReversed());
    else {
      stack.pop();
      done.add(id);
    }
  }
  return [...done];
}

function isFedByNeighbour(order: readonly NodeId[], index: number, sources: readonly NodeId[] = []): boolean {
  return index === 0 ? sources.length === 0 : sources.length === 1 && sources[0] === order[index - 1];
}

function toNode(id: NodeId, label: string, stage: number | undefined): NeededNode {
  const plain = withPlainDirection(label);
  return stage === undefined ? { id, label: plain } : { id, label: plain, stage };
}

function stageId(index: number): NodeId {
  return `stage:${index}`;
}
