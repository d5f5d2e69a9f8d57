import type { ColumnItem, LayoutPlan, Rows, Trunk } from "./layoutPlan.ts";
import { ROOM_GAP, roomOf } from "./layoutPlan.ts";

/**
 * Rows for graphs that are too large for graphviz, in time that grows with their size alone:
 * from left to right, each item stands as near to the height of its sources as there is room.
 */
export function layeredRows(plan: LayoutPlan): Rows {
  const { nodes, trunks, items } = plan;
  const tops = new Array<number>(nodes.length).fill(0);
  const lanes = trunks.map(({ firstColumn, lastColumn }) => new Array<number>(Math.max(0, lastColumn - firstColumn + 1)).fill(0));
  const heightOf = (index: number, trunk: Trunk, column: number): number =>
    column < trunk.firstColumn ? (tops[trunk.source] ?? 0) + (trunk.edges[0]?.view.sourceY ?? 0) : (lanes[index]?.[column - trunk.firstColumn] ?? 0);
  const arrivals = arrivalsOf(plan);

  items.forEach((column, position) => {
    const wishes = column
      .map((item) => ({ item, wish: wishOf(item, position, plan, arrivals, heightOf) }))
      .sort((a, b) => (a.wish === b.wish ? order(a.item) - order(b.item) : a.wish - b.wish));
    let end = -Infinity;
    for (const { item, wish } of wishes) {
      const { above, below, height } = roomOf(item, nodes);
      // A lane that runs backward has no wish: it goes below the others.
      const top = Math.round(Math.max(wish === Infinity ? 0 : wish, end + ROOM_GAP + above));
      end = top + height + below;
      if (item.kind === "node") tops[item.node] = top;
      else setLane(lanes[item.trunk], position - (trunks[item.trunk]?.firstColumn ?? 0), top);
    }
  });
  return { tops, lanes };
}

type HeightOf = (index: number, trunk: Trunk, column: number) => number;
interface Arrival {
  readonly trunk: number;
  readonly targetY: number;
}

function arrivalsOf({ nodes, trunks }: LayoutPlan): readonly (readonly Arrival[])[] {
  const arrivals = nodes.map((): Arrival[] => []);
  trunks.forEach(({ direction, edges }, trunk) => {
    if (direction === "forward") for (const { target, view } of edges) arrivals[target]?.push({ trunk, targetY: view.targetY });
  });
  return arrivals;
}

function wishOf(item: ColumnItem, column: number, { trunks }: LayoutPlan, arrivals: readonly (readonly Arrival[])[], heightOf: HeightOf): number {
  if (item.kind === "lane") {
    const trunk = trunks[item.trunk];
    return trunk?.direction === "forward" ? heightOf(item.trunk, trunk, column - 1) : Infinity;
  }
  const wishes = (arrivals[item.node] ?? []).flatMap(({ trunk: index, targetY }) => {
    const trunk = trunks[index];
    return trunk ? [heightOf(index, trunk, column - 1) - targetY] : [];
  });
  return wishes.length === 0 ? 0 : wishes.reduce((sum, wish) => sum + wish, 0) / wishes.length;
}

function order(item: ColumnItem): number {
  return item.kind === "node" ? item.node : item.trunk;
}

function setLane(lane: number[] | undefined, step: number, height: number): void {
  if (lane) lane[step] = height;
}
