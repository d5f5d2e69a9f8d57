import type { Analysis, ExternalSource, NodeId, StageSummary } from "../engine/index.ts";
import { columnsOf } from "./columnsOf.ts";
import { connectedTo, digraphOf } from "./digraph.ts";
import type { Digraph } from "./digraph.ts";
import { edgeViews } from "./edgeViews.ts";
import { LARGE_GRAPH } from "./folding.ts";
import type { Folding } from "./folding.ts";
import type { GraphView, NodeView, Placement } from "./graphView.ts";
import type { PortShape } from "./ports.ts";
import { sourceNode } from "./sourceNode.ts";
import { naturalWidth, rowCount, stageCard } from "./stageCard.ts";
import type { StageCardContent } from "./stageCard.ts";

/** The graph of an analysis as it is to be drawn: cards and sources with sizes and columns, edges with ports. Pure. */
export function graphViewOf(analysis: Analysis, folding: Folding): GraphView {
  const { stages, graph, verdicts } = analysis;
  const sources = shownSources(analysis);
  const ids: readonly NodeId[] = [...stages.map(({ index }) => `stage:${index}`), ...sources.map(({ id }) => id)];
  const shapes = new Map<NodeId, PortShape>([
    ...stages.map((stage) => [`stage:${stage.index}`, portShape(stage, folding)] as const),
    ...sources.map(({ id }) => [id, { kind: "source" }] as const),
  ]);
  const edges = edgeViews(graph.edges, { shapes, stages, verdicts: verdicts.stages });

  const position = new Map(ids.map((id, index) => [id, index]));
  const digraph = digraphOf(ids.length, edges.map(({ source, target }) => [position.get(source) ?? 0, position.get(target) ?? 0] as const));
  const main = mainStage(analysis);
  const places = placements(digraph, main);
  const contents = stages.flatMap((stage, index) => contentOf(analysis, stage, index, folding));
  const widths = columnWidths(contents, places);

  const cards: readonly NodeView[] = contents.map((content) => {
    const place = placeOf(places, content.stage.index);
    return stageCard(content, { ...place, width: widths.get(widthKey(content, place)) ?? naturalWidth(content) });
  });
  const pills: readonly NodeView[] = sources.map((source, index) => sourceNode(source, placeOf(places, stages.length + index)));
  const mainName = stages[main]?.displayName;
  return { nodes: [...cards, ...pills], edges, unconnectedLabel: mainName === undefined ? "" : `Not connected to ${mainName}` };
}

/** A large graph leaves out what its cards' headers say. Named contexts stay: no header tells them. */
function shownSources({ graph, stages }: Analysis): readonly ExternalSource[] {
  const used = new Set(graph.edges.map(({ source }) => source));
  return graph.sources.filter(({ id, kind }) => used.has(id) && (stages.length <= LARGE_GRAPH || kind === "namedContext"));
}

/** The stage that the drawing is about: the target, or the last stage where no builder picks one. */
function mainStage({ target, stages }: Analysis): number {
  return [target.buildkit, target.legacy].find((index) => index >= 0) ?? stages.length - 1;
}

function placements(graph: Digraph, main: number): readonly Placement[] {
  const connected = connectedTo(graph, main);
  return columnsOf(graph).map((column, node) => ({ column, isConnected: connected.has(node) }));
}

function placeOf(places: readonly Placement[], node: number): Placement {
  return places[node] ?? { column: 0, isConnected: true };
}

function contentOf({ verdicts, target }: Analysis, stage: StageSummary, index: number, folding: Folding): readonly StageCardContent[] {
  const verdict = verdicts.stages[index];
  if (!verdict) return [];
  return [{ stage, verdict, isTarget: index === target.buildkit || index === target.legacy, isFolded: folding.isFolded(index) }];
}

function portShape(stage: StageSummary, folding: Folding): PortShape {
  return { kind: "stage", isFolded: folding.isFolded(stage.index), rowCount: rowCount(stage) };
}

function columnWidths(contents: readonly StageCardContent[], places: readonly Placement[]): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const content of contents) {
    const key = widthKey(content, placeOf(places, content.stage.index));
    widths.set(key, Math.max(widths.get(key) ?? 0, naturalWidth(content)));
  }
  return widths;
}

function widthKey({ isFolded }: StageCardContent, { column, isConnected }: Placement): string {
  return `${column} ${isConnected} ${isFolded}`;
}
