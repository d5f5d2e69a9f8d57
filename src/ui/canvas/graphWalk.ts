import type { NodeId } from "../../engine/index.ts";
import type { EdgeView, GraphDirection } from "../../viewmodel/graphView.ts";
import type { FlowNode } from "./flowNodes.ts";
import type { Direction } from "./neighbourOf.ts";
import { isDirection, neighbourOf } from "./neighbourOf.ts";

/** The drawn graph as the arrow keys go through it. */
export interface Walk {
  readonly nodes: readonly FlowNode[];
  /** The edges that are drawn. */
  readonly edges: readonly EdgeView[];
  readonly direction: GraphDirection;
}

/**
 * The node that a key leads to from another; null where the key leads nowhere, undefined for a key that does not walk.
 * Along the flow an arrow follows an edge, the selected one before the others; across it goes to the neighbour.
 * Home and End go to the first and the last node.
 */
export function nodeAfterKey(walk: Walk, from: NodeId, key: string, selectedEdge: string | undefined): NodeId | null | undefined {
  if (key === "Home") return walk.nodes[0]?.id ?? null;
  if (key === "End") return walk.nodes.at(-1)?.id ?? null;
  if (!isDirection(key)) return undefined;
  const side = sideOf(key, walk.direction);
  if (side === null) return neighbourOf(walk.nodes, from, key);
  const edges = edgesOnSide(walk, from, side);
  const selected = edges.find(({ ids }) => selectedEdge !== undefined && ids.includes(selectedEdge));
  const ends = (selected ? [selected] : edges).map(({ source, target }) => (side === "giving" ? target : source));
  return nearest(walk, from, ends, key);
}

/** The edge after the selected one among those that arrive at a node, or leave it, on the side of an arrow key; undefined where there is none. */
export function edgeAfterKey(walk: Walk, from: NodeId, key: string, selectedEdge: string | undefined): EdgeView | undefined {
  const side = isDirection(key) ? sideOf(key, walk.direction) : null;
  if (side === null) return undefined;
  const edges = edgesOnSide(walk, from, side);
  const current = edges.findIndex(({ ids }) => selectedEdge !== undefined && ids.includes(selectedEdge));
  return edges[(current + 1) % edges.length];
}

type Side = "taking" | "giving";

function sideOf(key: Direction, direction: GraphDirection): Side | null {
  const [taking, giving] = direction === "right" ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
  if (key === taking) return "taking";
  return key === giving ? "giving" : null;
}

function edgesOnSide({ edges }: Walk, node: NodeId, side: Side): readonly EdgeView[] {
  return edges.filter(({ source, target }) => source !== target && (side === "giving" ? source : target) === node);
}

/** Among several ends the one that lies straightest ahead. */
function nearest({ nodes }: Walk, from: NodeId, ends: readonly NodeId[], key: Direction): NodeId | null {
  const candidates = new Set([from, ...ends]);
  return neighbourOf(nodes.filter(({ id }) => candidates.has(id)), from, key, Infinity) ?? ends[0] ?? null;
}
