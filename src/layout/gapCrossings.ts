import type { LayoutPlan, Rows, Trunk } from "./layoutPlan.ts";
import type { Crossing } from "./assignLanes.ts";

/** A crossing of one gap. Gap `g` lies left of column `g`. */
export interface TrunkCrossing extends Crossing {
  /** Several where trunks of one kind leave their source together. */
  readonly trunks: readonly number[];
}

/** What crosses each gap: one more gap than there are columns. */
export function gapCrossings(plan: LayoutPlan, rows: Rows): readonly (readonly TrunkCrossing[])[] {
  const gaps = Array.from({ length: plan.items.length + 1 }, () => new Map<string, TrunkCrossing>());
  plan.trunks.forEach((trunk, index) => {
    const firstGap = trunk.firstColumn;
    const lastGap = trunk.lastColumn + 1;
    for (let gap = firstGap; gap <= lastGap; gap++) {
      const crossing = trunk.direction === "forward" ? forwardCrossing(trunk, index, gap, plan, rows) : backwardCrossing(trunk, index, gap, rows);
      const isStart = trunk.direction === "forward" && gap === firstGap;
      const key = isStart ? `source ${trunk.source} ${trunk.edges[0]?.view.line ?? ""}` : `trunk ${index}`;
      const other = gaps[gap]?.get(key);
      gaps[gap]?.set(key, { trunks: [...(other?.trunks ?? []), index], left: crossing.left, right: [...(other?.right ?? []), ...crossing.right] });
    }
  });
  return gaps.map((crossings) => [...crossings.values()]);
}

/** Height of a trunk where it crosses a column. */
export function laneHeight(rows: Rows, index: number, trunk: Trunk, column: number): number {
  return rows.lanes[index]?.[column - trunk.firstColumn] ?? 0;
}

export function sourceHeight(rows: Rows, trunk: Trunk): number {
  return (rows.tops[trunk.source] ?? 0) + (trunk.edges[0]?.view.sourceY ?? 0);
}

export function targetHeight(rows: Rows, { target, view }: Trunk["edges"][number]): number {
  return (rows.tops[target] ?? 0) + view.targetY;
}

function forwardCrossing(trunk: Trunk, index: number, gap: number, plan: LayoutPlan, rows: Rows): Crossing {
  const start = gap === trunk.firstColumn ? sourceHeight(rows, trunk) : laneHeight(rows, index, trunk, gap - 1);
  const right = trunk.edges.filter(({ target }) => plan.columns[target] === gap).map((edge) => targetHeight(rows, edge));
  if (gap <= trunk.lastColumn) right.push(laneHeight(rows, index, trunk, gap));
  return { left: [start], right };
}

/** Out of its source into the gap on the right, back below or above it, and in from the left of its target. */
function backwardCrossing(trunk: Trunk, index: number, gap: number, rows: Rows): Crossing {
  const left = gap > trunk.firstColumn ? [laneHeight(rows, index, trunk, gap - 1)] : [];
  const right = gap <= trunk.lastColumn ? [laneHeight(rows, index, trunk, gap)] : [];
  if (gap === trunk.lastColumn + 1) left.unshift(sourceHeight(rows, trunk));
  if (gap === trunk.firstColumn) right.push(...trunk.edges.map((edge) => targetHeight(rows, edge)));
  return { left, right };
}
