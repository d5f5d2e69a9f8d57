import type { Viewport } from "@xyflow/react";
import type { NodeId } from "../../engine/index.ts";
import type { Rectangle, Size } from "./fitViewport.ts";

/** Where the nodes of a layout stand, in its own pixels. */
export type Boxes = ReadonlyMap<NodeId, Rectangle>;

/** The viewport in which a node's upper left corner stands on the screen where it stood before. */
export function heldViewport({ x, y, zoom }: Viewport, before: Rectangle, after: Rectangle, newZoom = zoom): Viewport {
  return { x: x + before.x * zoom - after.x * newZoom, y: y + before.y * zoom - after.y * newZoom, zoom: newZoom };
}

/** The largest zoom, up to 100 %, at which all of a drawing is in the pane around a corner that stays where it is on the screen. */
export function zoomAround(corner: { readonly x: number; readonly y: number }, at: Rectangle, drawing: Size, pane: Size, margin: number): number {
  const room = (space: number, length: number): number => (length <= 0 ? Infinity : Math.max(0, space - margin) / length);
  return Math.min(1, room(corner.x, at.x), room(corner.y, at.y), room(pane.width - corner.x, drawing.width - at.x), room(pane.height - corner.y, drawing.height - at.y));
}

/** The first wanted node that both layouts have and that is in sight. */
export function anchorAmong(wanted: readonly (NodeId | null | undefined)[], before: Boxes, after: Boxes, viewport: Viewport, pane: Size): NodeId | null {
  return wanted.find((id): id is NodeId => {
    const box = id ? before.get(id) : undefined;
    return box !== undefined && after.has(id ?? "") && isInSight(box, viewport, pane);
  }) ?? null;
}

/** The node nearest to the middle of the pane, of those that both layouts have. */
export function nodeInTheMiddle(before: Boxes, after: Boxes, { x, y, zoom }: Viewport, pane: Size): NodeId | null {
  const middle = { x: (pane.width / 2 - x) / zoom, y: (pane.height / 2 - y) / zoom };
  let best: NodeId | null = null;
  let least = Infinity;
  for (const [id, box] of before) {
    if (!after.has(id)) continue;
    const distance = Math.hypot(box.x + box.width / 2 - middle.x, box.y + box.height / 2 - middle.y);
    if (distance < least) {
      least = distance;
      best = id;
    }
  }
  return best;
}

function isInSight(box: Rectangle, { x, y, zoom }: Viewport, pane: Size): boolean {
  const left = box.x * zoom + x;
  const top = box.y * zoom + y;
  return left < pane.width && left + box.width * zoom > 0 && top < pane.height && top + box.height * zoom > 0;
}
