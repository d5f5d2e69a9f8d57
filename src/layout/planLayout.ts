import type { BoxEdge, LayoutBox } from "./layoutBox.ts";
import type { ColumnItem, LayoutPlan, PlannedEdge, Trunk } from "./layoutPlan.ts";

/** Joins edges to trunks and finds the columns that these cross. Edges between other nodes than these are left out. */
export function planLayout(nodes: readonly LayoutBox[], edges: readonly BoxEdge[]): LayoutPlan {
  const columns = withoutGaps(nodes.map(({ column }) => column));
  const trunks = trunksOf(plannedEdges(nodes, edges), columns);
  const items = Array.from({ length: columns.reduce((most, column) => Math.max(most, column + 1), 0) }, (): ColumnItem[] => []);
  columns.forEach((column, node) => items[column]?.push({ kind: "node", node }));
  trunks.forEach(({ firstColumn, lastColumn }, trunk) => {
    for (let column = firstColumn; column <= lastColumn; column++) items[column]?.push({ kind: "lane", trunk });
  });
  return { nodes, columns, trunks, items };
}

function plannedEdges(nodes: readonly LayoutBox[], edges: readonly BoxEdge[]): readonly PlannedEdge[] {
  const position = new Map(nodes.map(({ id }, index) => [id, index]));
  return edges.flatMap((view) => {
    const source = position.get(view.source);
    const target = position.get(view.target);
    return source === undefined || target === undefined ? [] : [{ view, source, target }];
  });
}

function trunksOf(edges: readonly PlannedEdge[], columns: readonly number[]): readonly Trunk[] {
  const columnOf = (node: number) => columns[node] ?? 0;
  const forward = new Map<string, PlannedEdge[]>();
  const backward: Trunk[] = [];
  // The order in which edges are given must not show in the drawing.
  for (const edge of edges.toSorted(byPlace)) {
    const span = columnOf(edge.target) - columnOf(edge.source);
    if (span <= 0) {
      backward.push({
        direction: "backward",
        source: edge.source,
        edges: [edge],
        firstColumn: columnOf(edge.target),
        lastColumn: columnOf(edge.source),
      });
      continue;
    }
    const key = `${edge.source} ${edge.view.line} ${reach(span)}`;
    const others = forward.get(key);
    if (others) others.push(edge);
    else forward.set(key, [edge]);
  }
  const trunks = [...forward.values()].map((shared): Trunk => {
    const source = shared[0]?.source ?? 0;
    const lastTarget = shared.reduce((last, { target }) => Math.max(last, columnOf(target)), 0);
    return { direction: "forward", source, edges: shared, firstColumn: columnOf(source) + 1, lastColumn: lastTarget - 1 };
  });
  return [...trunks, ...backward];
}

/** Edges of like length share a trunk: 1, 2, 3 to 4, 5 to 8 columns. A short one must not take a long one's detour. */
function reach(span: number): number {
  // In whole numbers: the last bit of a logarithm is not the same everywhere.
  return 32 - Math.clz32(span - 1);
}

function byPlace(a: PlannedEdge, b: PlannedEdge): number {
  return (
    a.source - b.source ||
    a.view.sourceY - b.view.sourceY ||
    compareText(a.view.line, b.view.line) ||
    a.target - b.target ||
    a.view.targetY - b.view.targetY ||
    compareText(a.view.id, b.view.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function withoutGaps(columns: readonly number[]): readonly number[] {
  const position = new Map([...new Set(columns)].sort((a, b) => a - b).map((column, index) => [column, index]));
  return columns.map((column) => position.get(column) ?? 0);
}
