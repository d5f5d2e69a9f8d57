import type { NodeId } from "../../engine/index.ts";
import type { Selection } from "../../state/appState.ts";
import type { EdgeView } from "../../viewmodel/graphView.ts";

/** What is pointed at, by selecting it or with the mouse: a node, one of its rows (-1: its FROM), or an edge. */
export type Pointed = { readonly node: NodeId; readonly instruction?: number } | { readonly edge: string };

/** What a selection points at in the graph. */
export function pointedBy({ stage, instruction, edge, source }: Selection): Pointed {
  if (edge !== undefined) return { edge };
  return { node: source ?? `stage:${stage}`, ...(instruction !== undefined && { instruction }) };
}

/** The node that a selection is in. */
export function selectedNode({ stage, source }: Selection): NodeId {
  return source ?? `stage:${stage}`;
}

/** Whether an edge belongs to what is pointed at: itself, all that a node takes and gives, or one instruction's sources. */
export function isEdgeLit({ ids, source, target, instructions }: EdgeView, pointed: Pointed | null): boolean {
  if (!pointed) return false;
  if ("edge" in pointed) return ids.includes(pointed.edge);
  const { node, instruction } = pointed;
  if (instruction === undefined) return source === node || target === node;
  return target === node && instructions.includes(instruction);
}
