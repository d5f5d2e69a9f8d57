import type { Analysis, ExternalSource, NodeId, StageSummary } from "../engine/index.ts";
import { columnsOf } from "./columnsOf.ts";
import { connectedTo, digraphOf } from "./digraph.ts";
import type { Digraph } from "./digraph.ts";
import { edgeViews } from "./edgeViews.ts";
import { LARGE_GRAPH } from "./folding.ts";
import type { Folding } from "./folding.ts";
import type { EdgeView, GraphDirection, GraphView, NodeView, Placement } from "./graphView.ts";
import type { PortShape } from "./ports.ts";
import { sourceNode } from "./sourceNode.ts";
import { naturalWidth, rowCount, stageCard } from "./stageCard.ts";
import type { StageCardContent } from "./stageCard.ts";

/** What the reader decided about the drawing. */
export interface DrawingOptions {
  /** Absent: to the right. */
  readonly direction?: GraphDirection;
  /** The nodes that the reader looks at, and whether the others are left out or drawn quietly. */
  readonly path?: { readonly nodes: ReadonlySet<NodeId>; readonly isRestHidden: boolean };
}

/** The graph of an analysis as it is to be drawn: cards and sources with sizes and columns, edges with ports. Pure. */
export function graphViewOf(analysis: Analysis, folding: Folding, { direction = "right", path }: DrawingOptions = {}): GraphView {
  const shown = path?.isRestHidden ? onPath(analysis, path.nodes) : analysis;
  const view = wholeView(shown, folding, direction);
  return path && !path.isRestHidden ? withRestAside(view, path.nodes) : view;
}

/** The analysis without the stages and sources off the path. Stages keep their numbers. */
function onPath(analysis: Analysis, nodes: ReadonlySet<NodeId>): Analysis {
  const { stages, graph } = analysis;
  return {
    ...analysis,
    stages: stages.filter(({ index }) => nodes.has(`stage:${index}`)),
    graph: { sources: graph.sources.filter(({ id }) => nodes.has(id)), edges: graph.edges.filter(({ stage }) => nodes.has(`stage:${stage}`)) },
  };
}

function withRestAside(view: GraphView, nodes: ReadonlySet<NodeId>): GraphView {
  const aside = <T extends NodeView | EdgeView>(part: T, id: NodeId): T => (nodes.has(id) ? part : { ...part, isAside: true });
  return { ...view, nodes: view.nodes.map((node) => aside(node, node.id)), edges: view.edges.map((edge) => aside(edge, edge.target)) };
}

function wholeView(analysis: Analysis, folding: Folding, direction: GraphDirection): GraphView {
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
  const places = placements(digraph, ids, main === undefined ? -1 : ids.indexOf(`stage:${main.index}`));
  const contents = stages.flatMap((stage) => contentOf(analysis, stage, folding));
  const widths = columnWidths(contents, places);

  const cards: readonly NodeView[] = contents.map((content) => {
    const place = placeOf(places, `stage:${content.stage.index}`);
    return stageCard(content, { ...place, width: widths.get(widthKey(content, place)) ?? naturalWidth(content) });
  });
  const pills: readonly NodeView[] = sources.map((source) => sourceNode(source, placeOf(places, source.id)));
  return { direction, nodes: [...cards, ...pills], edges, unconnectedLabel: main === undefined ? "" : `Not connected to ${main.displayName}` };
}

/** A large graph leaves out what its cards' headers say. Named contexts stay: no header tells them. */
function shownSources({ graph, stages }: Analysis): readonly ExternalSource[] {
  const used = new Set(graph.edges.map(({ source }) => source));
  return graph.sources.filter(({ id, kind }) => used.has(id) && (stages.length <= LARGE_GRAPH || kind === "namedContext"));
}

/** The stage that the drawing is about: the target, or the last stage where no builder picks one that is drawn. */
function mainStage({ target, stages }: Analysis): StageSummary | undefined {
  return stages.find(({ index }) => index === target.buildkit) ?? stages.find(({ index }) => index === target.legacy) ?? stages.at(-1);
}

type Places = ReadonlyMap<NodeId, Placement>;

function placements(graph: Digraph, ids: readonly NodeId[], main: number): Places {
  const connected = main < 0 ? new Set<number>() : connectedTo(graph, main);
  const columns = columnsOf(graph);
  return new Map(ids.map((id, node) => [id, { column: columns[node] ?? 0, isConnected: connected.has(node) }]));
}

function placeOf(places: Places, id: NodeId): Placement {
  return places.get(id) ?? { column: 0, isConnected: true };
}

function contentOf({ verdicts, target }: Analysis, stage: StageSummary, folding: Folding): readonly StageCardContent[] {
  const { index } = stage;
  const verdict = verdicts.stages[index];
  if (!verdict) return [];
  return [{ stage, verdict, isTarget: index === target.buildkit || index === target.legacy, isFolded: folding.isFolded(index) }];
}

function portShape(stage: StageSummary, folding: Folding): PortShape {
  return { kind: "stage", isFolded: folding.isFolded(stage.index), rowCount: rowCount(stage) };
}

function columnWidths(contents: readonly StageCardContent[], places: Places): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const content of contents) {
    const key = widthKey(content, placeOf(places, `stage:${content.stage.index}`));
    widths.set(key, Math.max(widths.get(key) ?? 0, naturalWidth(content)));
  }
  return widths;
}

function widthKey({ isFolded }: StageCardContent, { column, isConnected }: Placement): string {
  return `${column} ${isConnected} ${isFolded}`;
}
