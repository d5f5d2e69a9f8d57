import type { EdgeView, NodeView } from "../viewmodel/graphView.ts";

/** A node as the layout sees it: its size, and the free room above and below that belongs to it. */
export interface LayoutBox {
  readonly id: string;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  readonly above: number;
  readonly below: number;
}

/** The part of an edge that its route depends on. */
export type BoxEdge = Pick<EdgeView, "id" | "source" | "target" | "line" | "sourceY" | "targetY">;

/** Tabs are 16 high. The room for one is there without it, so that another target moves no card. */
const ROOM = {
  card: { above: 20, below: 4 },
  folded: { above: 16, below: 0 },
  pill: { above: 6, below: 6 },
};

/** A node where time flows to the right. */
export function layoutBox(node: NodeView): LayoutBox {
  const { id, column, width, height } = node;
  return { id, column, width, height, ...ROOM[node.kind === "source" ? "pill" : node.isFolded ? "folded" : "card"] };
}
