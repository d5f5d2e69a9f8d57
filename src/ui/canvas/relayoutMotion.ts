import type { Viewport } from "@xyflow/react";
import { edgePath } from "../../viewmodel/edgePath.ts";
import type { EdgeLine, Point } from "../../viewmodel/graphView.ts";
import type { Boxes } from "./keepPlace.ts";

/** What a layout puts where: nodes by id, edges by id. */
export interface Placed {
  readonly boxes: Boxes;
  readonly routes: ReadonlyMap<string, { readonly line: EdgeLine; readonly points: readonly Point[] }>;
}

const MOVE = 240;
const FOLD = 160;
const EASING = "cubic-bezier(0.2, 0, 0, 1)";
/** With more nodes than this, frames would be dropped: they change place at once. */
const MOST_NODES = 120;

/** How the drawing's pixels under one viewport lie under another: a point p at p · scale + (x, y). */
export interface ViewportChange {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export function viewportChange(before: Viewport, after: Viewport): ViewportChange {
  return { scale: before.zoom / after.zoom, x: (before.x - after.x) / after.zoom, y: (before.y - after.y) / after.zoom };
}

/** Lets nodes and edges move on the screen from where they were to where they are, though the viewport changed with them. */
export function animateRelayout(root: HTMLElement, before: Placed, after: Placed, change: ViewportChange): void {
  if (after.boxes.size > MOST_NODES) return;
  for (const element of root.querySelectorAll<HTMLElement>(".react-flow__node")) {
    const from = before.boxes.get(element.dataset.id ?? "");
    const to = after.boxes.get(element.dataset.id ?? "");
    if (!to) continue;
    if (!from) {
      element.animate([{ opacity: 0 }, { opacity: 1 }], { duration: MOVE, easing: EASING });
      continue;
    }
    const start = moved(from, change);
    // Properties of their own leave alone the transform that React Flow sets.
    const keyframes = [{ translate: `${start.x - to.x}px ${start.y - to.y}px`, scale: change.scale }, { translate: "0 0", scale: 1 }];
    if (Math.hypot(start.x - to.x, start.y - to.y) > 0.5 || change.scale !== 1) element.animate(keyframes, { duration: MOVE, easing: EASING });
    if (from.width !== to.width || from.height !== to.height) {
      element.animate([sizeOf(from), sizeOf(to)], { duration: FOLD, easing: EASING });
    }
  }
  for (const element of root.querySelectorAll<SVGElement>(".edge[data-edge]")) animateEdge(element, before, after, change);
}

function animateEdge(element: SVGElement, before: Placed, after: Placed, change: ViewportChange): void {
  const id = element.dataset.edge ?? "";
  const to = after.routes.get(id);
  const from = before.routes.get(id);
  if (!to) return;
  if (!from) {
    element.animate([{ opacity: 0 }, { opacity: 1 }], { duration: MOVE, easing: EASING });
    return;
  }
  const old = from.points.map((point) => moved(point, change));
  const [start, end] = alike(old, to.points);
  const line = element.querySelector(".edge-line");
  line?.animate([{ d: `path("${edgePath(start, to.line)}")` }, { d: `path("${edgePath(end, to.line)}")` }], { duration: MOVE, easing: EASING });
  slide(element.querySelector(".edge-head"), old.at(-1), to.points.at(-1));
  slide(element.querySelector(".edge-start"), old[0], to.points[0]);
}

function moved({ x, y }: Point, change: ViewportChange): Point {
  return { x: x * change.scale + change.x, y: y * change.scale + change.y };
}

function slide(element: Element | null, from: Point | undefined, to: Point | undefined): void {
  if (!element || !from || !to) return;
  element.animate([{ translate: `${from.x - to.x}px ${from.y - to.y}px` }, { translate: "0 0" }], { duration: MOVE, easing: EASING });
}

/** Two routes with as many corners each, so that one can turn into the other: the last corners of the shorter one stand several times. */
export function alike(a: readonly Point[], b: readonly Point[]): readonly [readonly Point[], readonly Point[]] {
  const length = Math.max(a.length, b.length);
  return [lengthen(a, length), lengthen(b, length)];
}

function lengthen(points: readonly Point[], length: number): readonly Point[] {
  const end = points.at(-1);
  const corner = points.length > 2 ? points.at(-2) : points[0];
  if (!end || !corner) return points;
  const missing = Array.from({ length: length - points.length }, () => corner);
  return [...points.slice(0, -1), ...missing, end];
}

function sizeOf({ width, height }: { readonly width: number; readonly height: number }): Keyframe {
  return { width: `${width}px`, height: `${height}px` };
}
