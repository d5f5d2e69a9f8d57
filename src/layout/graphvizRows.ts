import { dotText, laneName, nodeName } from "./dotText.ts";
import type { LayoutPlan, Rows } from "./layoutPlan.ts";
import { roomOf } from "./layoutPlan.ts";

/** The part of graphviz that a layout needs. */
export interface DotEngine {
  layout(dotSource: string, outputFormat: "json", layoutEngine: "dot"): string;
}

interface DotOutput {
  readonly bb?: string;
  readonly objects?: readonly { readonly name: string; readonly pos?: string }[];
}

/** Asks graphviz where everything stands vertically; null where it gives no answer. */
export function graphvizRows(plan: LayoutPlan, graphviz: DotEngine): Rows | null {
  try {
    return readRows(plan, JSON.parse(graphviz.layout(dotText(plan), "json", "dot")) as DotOutput);
  } catch {
    return null;
  }
}

function readRows({ nodes, trunks }: LayoutPlan, { bb, objects = [] }: DotOutput): Rows | null {
  const height = Number(bb?.split(",")[3]);
  const centres = new Map(objects.map(({ name, pos }) => [name, height - Number(pos?.split(",")[1])]));
  const tops = nodes.map((_, node) => {
    const room = roomOf({ kind: "node", node }, nodes);
    // The table is as high as the room: its centre is not the card's.
    return Math.round((centres.get(nodeName(node)) ?? NaN) - (room.above + room.height + room.below) / 2 + room.above);
  });
  const lanes = trunks.map(({ firstColumn, lastColumn }, trunk) =>
    Array.from({ length: Math.max(0, lastColumn - firstColumn + 1) }, (_, step) => Math.round(centres.get(laneName(trunk, firstColumn + step)) ?? NaN)),
  );
  const isComplete = tops.every(Number.isFinite) && lanes.every((heights) => heights.every(Number.isFinite));
  return isComplete ? { tops, lanes } : null;
}
