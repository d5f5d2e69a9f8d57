import type { ColumnItem, LayoutPlan, Rows } from "./layoutPlan.ts";
import { ROOM_GAP, roomOf } from "./layoutPlan.ts";

/**
 * Moves down what stands too near to the item above it. Graphviz prints five digits, which are too few for the
 * positions in a very high column; everywhere else nothing moves.
 */
export function separateRows(plan: LayoutPlan, rows: Rows): Rows {
  const tops = [...rows.tops];
  const lanes = rows.lanes.map((heights) => [...heights]);
  plan.items.forEach((items, column) => {
    const topOf = (item: ColumnItem): number =>
      item.kind === "node" ? (tops[item.node] ?? 0) : (lanes[item.trunk]?.[column - (plan.trunks[item.trunk]?.firstColumn ?? 0)] ?? 0);
    let end = -Infinity;
    for (const item of items.toSorted((a, b) => topOf(a) - topOf(b))) {
      const { above, below, height } = roomOf(item, plan.nodes);
      const top = Math.max(topOf(item), end + ROOM_GAP + above);
      end = top + height + below;
      if (item.kind === "node") tops[item.node] = top;
      else {
        const heights = lanes[item.trunk];
        if (heights) heights[column - (plan.trunks[item.trunk]?.firstColumn ?? 0)] = top;
      }
    }
  });
  return { tops, lanes };
}
