import type { ColumnItem, LayoutPlan } from "./layoutPlan.ts";
import { lineWeight } from "./lineWeight.ts";

/** Where a stretch ends: a node's port, or a lane. */
export interface StretchEnd {
  readonly item: ColumnItem;
  readonly column: number;
  /** Pixels below the item's top. */
  readonly offset: number;
}

/** The part of a trunk in one gap: from what stands left of the gap to what stands right of it. */
export interface Stretch {
  readonly left: StretchEnd;
  readonly right: StretchEnd;
  readonly weight: number;
}

const LANE_WEIGHT = 8;

/** All stretches of a plan's trunks. */
export function stretchesOf({ columns, trunks }: LayoutPlan): readonly Stretch[] {
  return trunks.flatMap(({ direction, source, edges, firstColumn, lastColumn }, trunk) => {
    const found: Stretch[] = [];
    const laneAt = (column: number): StretchEnd => ({ item: { kind: "lane", trunk }, column, offset: 0 });
    for (let column = firstColumn + 1; column <= lastColumn; column++) found.push({ left: laneAt(column - 1), right: laneAt(column), weight: LANE_WEIGHT });
    if (direction === "backward") return found;

    const start: StretchEnd = { item: { kind: "node", node: source }, column: firstColumn - 1, offset: edges[0]?.view.sourceY ?? 0 };
    const weight = lineWeight(edges[0]?.view.line ?? "from");
    if (firstColumn <= lastColumn) found.push({ left: start, right: laneAt(firstColumn), weight });
    for (const { target, view } of edges) {
      const column = columns[target] ?? 0;
      const right: StretchEnd = { item: { kind: "node", node: target }, column, offset: view.targetY };
      found.push({ left: column === firstColumn ? start : laneAt(column - 1), right, weight });
    }
    return found;
  });
}
