import type { GraphView } from "./graphView.ts";

/** The newer view with the older one's objects wherever they say the same, so that what did not change is not drawn again. */
export function reuseUnchanged(before: GraphView, after: GraphView): GraphView {
  const nodes = reuseList(before.nodes, after.nodes);
  const edges = reuseList(before.edges, after.edges);
  const isSame = nodes === before.nodes && edges === before.edges && before.direction === after.direction && before.unconnectedLabel === after.unconnectedLabel;
  return isSame ? before : { ...after, nodes, edges };
}

function reuseList<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly T[] {
  const known = new Map(before.map((each) => [each.id, each]));
  const list = after.map((each) => {
    const other = known.get(each.id);
    return other !== undefined && isAlike(other, each) ? other : each;
  });
  return list.length === before.length && list.every((each, index) => each === before[index]) ? before : list;
}

/** Whether two pieces of plain data say the same. */
function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isAlike(value, right.get(key)));
}
