import type { Point } from "../viewmodel/graphView.ts";
import { laneHeight, sourceHeight, targetHeight } from "./gapCrossings.ts";
import type { LayoutPlan, PlannedEdge, Rows, Trunk } from "./layoutPlan.ts";

/** Horizontal positions: left edges of the columns, and of each trunk's lane in each gap. */
export interface Columns {
  readonly lefts: readonly number[];
  /** By gap, then by trunk; of no use where the trunk goes straight through the gap. */
  readonly laneXs: readonly ReadonlyMap<number, number>[];
}

export interface RoutedEdge {
  readonly id: string;
  readonly points: readonly Point[];
}

/** The corners of every edge, from its port to its port, horizontal and vertical by turns. */
export function routeEdges(plan: LayoutPlan, rows: Rows, columns: Columns): readonly RoutedEdge[] {
  return plan.trunks.flatMap((trunk, index) => trunk.edges.map((edge) => ({ id: edge.view.id, points: route(edge, trunk, index, plan, rows, columns) })));
}

function route(edge: PlannedEdge, trunk: Trunk, index: number, plan: LayoutPlan, rows: Rows, columns: Columns): readonly Point[] {
  const leftOf = (node: number): number => columns.lefts[plan.columns[node] ?? 0] ?? 0;
  const start = { x: leftOf(trunk.source) + (plan.nodes[trunk.source]?.width ?? 0), y: sourceHeight(rows, trunk) };
  const end = { x: leftOf(edge.target), y: targetHeight(rows, edge) };
  const points = [start];
  let height = start.y;
  const turn = (gap: number, next: number): void => {
    if (next === height) return;
    const x = columns.laneXs[gap]?.get(index) ?? 0;
    points.push({ x, y: height }, { x, y: next });
    height = next;
  };
  const targetColumn = plan.columns[edge.target] ?? 0;
  if (trunk.direction === "forward") {
    for (let column = trunk.firstColumn; column < targetColumn; column++) turn(column, laneHeight(rows, index, trunk, column));
  } else {
    for (let column = trunk.lastColumn; column >= trunk.firstColumn; column--) turn(column + 1, laneHeight(rows, index, trunk, column));
  }
  turn(targetColumn, end.y);
  points.push(end);
  return points;
}
