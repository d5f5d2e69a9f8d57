import type { ColumnItem, LayoutPlan, Rows } from "./layoutPlan.ts";
import { ROOM_GAP, roomOf } from "./layoutPlan.ts";
import { lineWeight } from "./lineWeight.ts";

/** Steps in a line up to this high are worth moving a node for. */
const SMALL_STEP = 16;

/** One stretch of a trunk: the heights that it joins, each relative to what stands there. */
interface Stretch {
  readonly own: number;
  readonly other: ColumnItem;
  readonly otherColumn: number;
  readonly otherOffset: number;
  readonly weight: number;
}

/** Moves nodes and lanes a little where that makes a line straight and takes nothing's room. */
export function straightenRows(plan: LayoutPlan, rows: Rows): Rows {
  const tops = [...rows.tops];
  const lanes = rows.lanes.map((heights) => [...heights]);
  const firstColumnOf = (trunk: number): number => plan.trunks[trunk]?.firstColumn ?? 0;
  const topOf = (item: ColumnItem, column: number): number => (item.kind === "node" ? (tops[item.node] ?? 0) : (lanes[item.trunk]?.[column - firstColumnOf(item.trunk)] ?? 0));
  const stretches = stretchesOf(plan);

  plan.items.forEach((items, column) => {
    const ordered = items.toSorted((a, b) => topOf(a, column) - topOf(b, column));
    ordered.forEach((item, index) => {
      const top = topOf(item, column);
      const found = stretches.get(keyOf(item, column)) ?? [];
      const steps = found.map(({ own, other, otherColumn, otherOffset, weight }) => ({ step: topOf(other, otherColumn) + otherOffset - (top + own), weight }));
      const [least, most] = slack(ordered[index - 1], item, ordered[index + 1], plan, (neighbour) => topOf(neighbour, column));
      const step = bestStep(steps, least, most);
      if (item.kind === "node") tops[item.node] = top + step;
      else {
        const heights = lanes[item.trunk];
        if (heights) heights[column - firstColumnOf(item.trunk)] = top + step;
      }
    });
  });
  return { tops, lanes };
}

/** The step that makes most lines straight; 0 unless another is better. */
function bestStep(steps: readonly { readonly step: number; readonly weight: number }[], least: number, most: number): number {
  const weights = new Map<number, number>([[0, 0]]);
  for (const { step, weight } of steps) weights.set(step, (weights.get(step) ?? 0) + weight);
  let best = 0;
  for (const [step, weight] of weights) {
    const isPossible = step >= least && step <= most && Math.abs(step) <= SMALL_STEP;
    if (isPossible && weight > (weights.get(best) ?? 0)) best = step;
  }
  return best;
}

/** How far an item can move up and down between its neighbours. */
function slack(above: ColumnItem | undefined, item: ColumnItem, below: ColumnItem | undefined, { nodes }: LayoutPlan, topOf: (item: ColumnItem) => number): readonly [least: number, most: number] {
  const least = above ? topOf(above) + distance(above, item, nodes) - topOf(item) : -SMALL_STEP;
  const most = below ? topOf(below) - distance(item, below, nodes) - topOf(item) : SMALL_STEP;
  return [least, most];
}

function distance(upper: ColumnItem, lower: ColumnItem, nodes: LayoutPlan["nodes"]): number {
  const room = roomOf(upper, nodes);
  return room.height + room.below + ROOM_GAP + roomOf(lower, nodes).above;
}

function keyOf(item: ColumnItem, column: number): string {
  return item.kind === "node" ? `n${item.node}` : `t${item.trunk} ${column}`;
}

function stretchesOf({ columns, trunks }: LayoutPlan): ReadonlyMap<string, readonly Stretch[]> {
  const found = new Map<string, Stretch[]>();
  const add = (item: ColumnItem, column: number, stretch: Stretch): void => {
    const key = keyOf(item, column);
    const others = found.get(key);
    if (others) others.push(stretch);
    else found.set(key, [stretch]);
  };
  const join = (left: ColumnItem, leftColumn: number, leftY: number, right: ColumnItem, rightColumn: number, rightY: number, weight: number): void => {
    add(left, leftColumn, { own: leftY, other: right, otherColumn: rightColumn, otherOffset: rightY, weight });
    add(right, rightColumn, { own: rightY, other: left, otherColumn: leftColumn, otherOffset: leftY, weight });
  };
  trunks.forEach(({ direction, source, edges, firstColumn, lastColumn }, trunk) => {
    const lane: ColumnItem = { kind: "lane", trunk };
    for (let column = firstColumn + 1; column <= lastColumn; column++) join(lane, column - 1, 0, lane, column, 0, 8);
    if (direction === "backward") return;
    const start: ColumnItem = { kind: "node", node: source };
    const sourceY = edges[0]?.view.sourceY ?? 0;
    const weight = lineWeight(edges[0]?.view.line ?? "from");
    if (firstColumn <= lastColumn) join(start, firstColumn - 1, sourceY, lane, firstColumn, 0, weight);
    for (const { target, view } of edges) {
      const column = columns[target] ?? 0;
      const end: ColumnItem = { kind: "node", node: target };
      if (column === firstColumn) join(start, column - 1, sourceY, end, column, view.targetY, weight);
      else join(lane, column - 1, 0, end, column, view.targetY, weight);
    }
  });
  return found;
}
