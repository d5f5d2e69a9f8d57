import type { ColumnItem, LayoutPlan, Rows } from "./layoutPlan.ts";
import { ROOM_GAP, roomOf } from "./layoutPlan.ts";
import { stretchesOf } from "./stretches.ts";
import type { Stretch } from "./stretches.ts";

/** Steps in a line up to this high are worth moving something for. */
const SMALL_STEP = 16;
/** More than this many nodes and lanes in one straight line are not moved. */
const LARGEST_BLOCK = 100;

/** A node or a lane with its place in its column. */
interface Spot {
  readonly item: ColumnItem;
  readonly column: number;
  readonly rank: number;
  top: number;
  readonly stretches: Stretch[];
}

/**
 * Takes small steps out of lines: moves what stands on one side of a step, with all that is already in a straight
 * line with it, where nothing is in the way.
 */
export function straightenRows(plan: LayoutPlan, rows: Rows): Rows {
  const columns = spotsOf(plan, rows);
  const stretches = stretchesOf(plan);
  const spots = new Map(columns.flatMap((column) => column.map((spot) => [keyOf(spot.item, spot.column), spot] as const)));
  const spotAt = (end: Stretch["left"]): Spot | undefined => spots.get(keyOf(end.item, end.column));
  for (const stretch of stretches) for (const end of [stretch.left, stretch.right]) spotAt(end)?.stretches.push(stretch);

  const stepOf = ({ left, right }: Stretch): number => (spotAt(right)?.top ?? 0) + right.offset - (spotAt(left)?.top ?? 0) - left.offset;
  /** Everything in a straight line with a spot; null where that leads to what must stay. */
  const blockOf = (start: Spot, fixed: Spot): ReadonlySet<Spot> | null => {
    const block = new Set([start]);
    for (const spot of block) {
      for (const stretch of spot.stretches) {
        if (stepOf(stretch) !== 0) continue;
        for (const end of [stretch.left, stretch.right]) {
          const other = spotAt(end);
          if (other) block.add(other);
        }
      }
      if (block.has(fixed) || block.size > LARGEST_BLOCK) return null;
    }
    return block;
  };
  const canMove = (block: ReadonlySet<Spot>, step: number): boolean =>
    [...block].every((spot) => {
      const neighbour = columns[spot.column]?.[spot.rank + Math.sign(step)];
      if (!neighbour || block.has(neighbour)) return true;
      const [upper, lower] = step < 0 ? [neighbour, spot] : [spot, neighbour];
      return lower.top - upper.top - Math.abs(step) >= distance(upper.item, lower.item, plan);
    });
  const move = (start: Spot, fixed: Spot, step: number): boolean => {
    const block = blockOf(start, fixed);
    if (!block || !canMove(block, step)) return false;
    for (const spot of block) spot.top += step;
    return true;
  };

  for (const stretch of stretches.toSorted((a, b) => b.weight - a.weight)) {
    const left = spotAt(stretch.left);
    const right = spotAt(stretch.right);
    const step = stepOf(stretch);
    if (!left || !right || step === 0 || Math.abs(step) > SMALL_STEP) continue;
    if (!move(right, left, -step)) move(left, right, step);
  }
  return rowsOf(plan, spots);
}

function spotsOf(plan: LayoutPlan, { tops, lanes }: Rows): readonly (readonly Spot[])[] {
  return plan.items.map((items, column) =>
    items
      .map((item) => ({ item, column, top: (item.kind === "node" ? tops[item.node] : lanes[item.trunk]?.[column - (plan.trunks[item.trunk]?.firstColumn ?? 0)]) ?? 0 }))
      .sort((a, b) => a.top - b.top)
      .map((spot, rank) => ({ ...spot, rank, stretches: [] })),
  );
}

function rowsOf({ nodes, columns, trunks }: LayoutPlan, spots: ReadonlyMap<string, Spot>): Rows {
  const topOf = (item: ColumnItem, column: number): number => spots.get(keyOf(item, column))?.top ?? 0;
  return {
    tops: nodes.map((_, node) => topOf({ kind: "node", node }, columns[node] ?? 0)),
    lanes: trunks.map(({ firstColumn, lastColumn }, trunk) =>
      Array.from({ length: Math.max(0, lastColumn - firstColumn + 1) }, (_, step) => topOf({ kind: "lane", trunk }, firstColumn + step)),
    ),
  };
}

function keyOf(item: ColumnItem, column: number): string {
  return item.kind === "node" ? `n${item.node}` : `t${item.trunk} ${column}`;
}

function distance(upper: ColumnItem, lower: ColumnItem, { nodes }: LayoutPlan): number {
  const room = roomOf(upper, nodes);
  return room.height + room.below + ROOM_GAP + roomOf(lower, nodes).above;
}
