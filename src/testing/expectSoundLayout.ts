import { expect } from "vitest";
import type { GraphLayout, GraphView, NodeView, Point } from "../viewmodel/graphView.ts";

export interface Box {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Area = Omit<Box, "id">;

/** The cards and pills of a layout, in its order. */
export function boxesOf(view: GraphView, layout: GraphLayout): readonly Box[] {
  const sizes = new Map(view.nodes.map((node): [string, NodeView] => [node.id, node]));
  return layout.nodes.map(({ id, x, y }) => ({ id, left: x, top: y, right: x + (sizes.get(id)?.width ?? 0), bottom: y + (sizes.get(id)?.height ?? 0) }));
}

/** Everything that must hold for any layout. */
export function expectSoundLayout(view: GraphView, layout: GraphLayout): void {
  expect(layout.nodes.map(({ id }) => id)).toEqual(view.nodes.map(({ id }) => id));
  expect(layoutFaults(view, layout)).toEqual([]);
}

/** What is wrong with a layout, a sentence each: cards too near each other, edges that miss their row or meet a card. */
export function layoutFaults(view: GraphView, layout: GraphLayout): readonly string[] {
  const faults: string[] = [];
  const boxes = boxesOf(view, layout);
  const isInside = ({ left, top, right, bottom }: Area): boolean => left >= 0 && top >= 0 && right <= layout.width && bottom <= layout.height;
  const byTop = boxes.toSorted((a, b) => a.top - b.top);
  byTop.forEach((box, index) => {
    if (!isInside(box)) faults.push(`${box.id} lies outside`);
    for (const other of byTop.slice(index + 1)) if (overlaps(box, other, 8)) faults.push(`${box.id} and ${other.id} are too near`);
  });
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const views = new Map(view.edges.map((edge) => [edge.id, edge]));
  for (const { id, points } of layout.edges) {
    const edge = views.get(id);
    const source = byId.get(edge?.source ?? "");
    const target = byId.get(edge?.target ?? "");
    const [start] = points;
    const end = points.at(-1);
    if (!edge || !source || !target || !start || !end) {
      faults.push(`${id} joins nothing`);
      continue;
    }
    const leaves = view.direction === "right" ? start.x === source.right && start.y === source.top + edge.sourceY : start.y === source.bottom && start.x > source.left && start.x < source.right;
    if (!leaves) faults.push(`${id} does not leave its source's end`);
    if (end.x !== target.left || end.y !== target.top + edge.targetY) faults.push(`${id} misses its row`);
    if (points.at(-2)?.y !== end.y || (points.at(-2)?.x ?? end.x) > end.x - 12) faults.push(`${id} has no room for its head`);
    for (const segment of segmentsOf(points)) {
      if (segment.left !== segment.right && segment.top !== segment.bottom) faults.push(`${id} has a slant`);
      if (!isInside(segment)) faults.push(`${id} lies outside`);
      // Its own cards it touches; it keeps 8 from all others.
      for (const box of boxes) if (overlaps(segment, box, box === source || box === target ? 0 : 8)) faults.push(`${id} meets ${box.id}`);
    }
  }
  return faults;
}

function segmentsOf(points: readonly Point[]): readonly Area[] {
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return { left: Math.min(from.x, to.x), right: Math.max(from.x, to.x), top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) };
  });
}

function overlaps(a: Area, b: Area, margin: number): boolean {
  return a.left < b.right + margin && b.left < a.right + margin && a.top < b.bottom + margin && b.top < a.bottom + margin;
}
