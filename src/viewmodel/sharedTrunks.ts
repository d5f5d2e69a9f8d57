import type { Point } from "./graphView.ts";

/** What of a route is still to be drawn, and how far from its start that begins, for the phase of its dashes. */
export interface RouteRest {
  readonly points: readonly Point[];
  readonly offset: number;
}

/** So far before it leaves what is drawn a route sets in, and never nearer behind a corner: corners are rounded. */
const OVERLAP = 20;
/** How much shorter than its two halves a rounded corner of the usual size is. */
const CORNER_SAVING = 3;

/**
 * Of routes that may share a trunk, each from where it leaves those before it. Drawn whole, a line that sixty edges share
 * is painted sixty times over, and its soft borders add up to a thick bar.
 */
export function withoutSharedTrunks(routes: readonly (readonly Point[])[]): readonly RouteRest[] {
  const drawn = new Map<string, number>();
  return routes.map((points) => {
    const rest = restBehind(points, drawn);
    for (const [index, from] of points.slice(0, -1).entries()) {
      const way = wayOf(from, points[index + 1]);
      drawn.set(way.key, Math.max(way.length, drawn.get(way.key) ?? 0));
    }
    return rest;
  });
}

function restBehind(points: readonly Point[], drawn: ReadonlyMap<string, number>): RouteRest {
  let at = 0;
  let along = 0;
  for (; at < points.length - 1; at += 1) {
    const { key, length } = wayOf(points[at], points[at + 1]);
    along = Math.min(length, drawn.get(key) ?? 0);
    if (along < length) break;
  }
  along -= OVERLAP;
  // The last stretch has the head: it is drawn in any case.
  while (at > 0 && (along < OVERLAP || at >= points.length - 1)) {
    at -= 1;
    along = wayOf(points[at], points[at + 1]).length - OVERLAP;
  }
  const from = points[at];
  const to = points[at + 1];
  if (!from || !to || along < OVERLAP) return { points, offset: 0 };
  const start = { x: from.x + Math.sign(to.x - from.x) * along, y: from.y + Math.sign(to.y - from.y) * along };
  const before = points.slice(0, at).reduce((sum, point, index) => sum + wayOf(point, points[index + 1]).length - CORNER_SAVING, 0);
  return { points: [start, ...points.slice(at + 1)], offset: before + along };
}

/** A stretch by its start and direction, and its length. */
function wayOf(from: Point = { x: 0, y: 0 }, to: Point = from): { readonly key: string; readonly length: number } {
  const x = to.x - from.x;
  const y = to.y - from.y;
  return { key: `${from.x} ${from.y} ${Math.sign(x)} ${Math.sign(y)}`, length: Math.abs(x) + Math.abs(y) };
}
