import type { Viewport } from "@xyflow/react";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rectangle extends Size {
  readonly x: number;
  readonly y: number;
}

/** Pixels of the pane that stay free: the legend and the zoom stand at its foot. */
const MARGIN = { side: 24, top: 24, bottom: 48 };
/** What the overview takes of the lower right corner. */
const OVERVIEW = { width: 248, height: 168 };
const LARGEST = 1;

export interface FitOptions {
  readonly smallest: number;
  readonly hasOverview: boolean;
  readonly anchor?: Rectangle | undefined;
}

/**
 * The viewport that shows a whole drawing, never above 100 %, and not behind the overview. A drawing that would need
 * less than `smallest` is shown at `smallest`, with `anchor` in sight.
 */
export function fitViewport(drawing: Size, pane: Size, { smallest, hasOverview, anchor }: FitOptions): Viewport {
  const whole = wholeRoom(pane);
  const rooms = hasOverview ? roomsBesideOverview(pane) : [whole];
  const room = rooms.reduce((best, other) => (fittingZoom(drawing, other) > fittingZoom(drawing, best) ? other : best));
  const zoom = Math.max(smallest, fittingZoom(drawing, room));
  const width = drawing.width * zoom;
  const height = drawing.height * zoom;
  // What does not fit beside the overview may still fit the pane: seen behind it is better than cut off.
  const viewport = {
    x: MARGIN.side + offset(width, width <= room.width ? room.width : whole.width, anchor && { start: anchor.x * zoom, length: anchor.width * zoom }),
    y: MARGIN.top + offset(height, height <= room.height ? room.height : whole.height, anchor && { start: anchor.y * zoom, length: anchor.height * zoom }),
    zoom,
  };
  const isHidden = hasOverview && anchor !== undefined && (anchor.x + anchor.width) * zoom + viewport.x > pane.width - OVERVIEW.width;
  return (isHidden && revealViewport(viewport, pane, anchor, { hasOverview })) || viewport;
}

/** The parts of the pane to draw in: above the overview, or left of it. */
function roomsBesideOverview(pane: Size): readonly [Size, Size] {
  const { width, height } = wholeRoom(pane);
  return [
    { width, height: Math.max(1, pane.height - MARGIN.top - OVERVIEW.height) },
    { width: Math.max(1, pane.width - MARGIN.side - OVERVIEW.width), height },
  ];
}

function wholeRoom(pane: Size): Size {
  return { width: Math.max(1, pane.width - 2 * MARGIN.side), height: Math.max(1, pane.height - MARGIN.top - MARGIN.bottom) };
}

function fittingZoom(drawing: Size, room: Size): number {
  return Math.min(LARGEST, room.width / Math.max(1, drawing.width), room.height / Math.max(1, drawing.height));
}

/** How far to move a viewport so that a rectangle of the drawing is in sight; null where it is already. */
export function revealViewport({ x, y, zoom }: Viewport, pane: Size, card: Rectangle, { hasOverview }: Pick<FitOptions, "hasOverview">): Viewport | null {
  const bottom = hasOverview ? OVERVIEW.height : MARGIN.bottom;
  const moved = {
    x: x + overshoot(card.x * zoom + x, card.width * zoom, MARGIN.side, pane.width - MARGIN.side),
    y: y + overshoot(card.y * zoom + y, card.height * zoom, MARGIN.top, pane.height - bottom),
    zoom,
  };
  return moved.x === x && moved.y === y ? null : moved;
}

/** Centred where it fits; else as near to its start as the anchor allows. */
function offset(length: number, room: number, anchor: { readonly start: number; readonly length: number } | undefined): number {
  if (length <= room) return (room - length) / 2;
  const centred = anchor ? room / 2 - (anchor.start + anchor.length / 2) : 0;
  return Math.max(room - length, Math.min(0, centred));
}

/** The way back into the range, for what stands outside; its start matters most. */
function overshoot(start: number, length: number, least: number, most: number): number {
  if (start + length > most && length <= most - least) return most - start - length;
  return start < least || start + length > most ? least - start : 0;
}
