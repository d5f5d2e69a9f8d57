import { expect, test } from "vitest";
import type { Boxes } from "./keepPlace.ts";
import { anchorAmong, heldViewport, nodeInTheMiddle, zoomAround } from "./keepPlace.ts";

const pane = { width: 1000, height: 500 };
const viewport = { x: 100, y: 50, zoom: 0.5 };
const box = (x: number, y: number) => ({ x, y, width: 100, height: 40 });
const before: Boxes = new Map([["a", box(0, 0)], ["b", box(800, 400)], ["c", box(5000, 0)]]);
const after: Boxes = new Map([["b", box(200, 0)], ["c", box(5000, 0)], ["d", box(0, 0)]]);

test("a held node stands where it stood, whatever the zoom becomes", () => {
  for (const zoom of [0.5, 0.25, 1]) {
    const held = heldViewport(viewport, box(800, 400), box(200, 0), zoom);
    expect([200 * zoom + held.x, 0 * zoom + held.y]).toEqual([800 * 0.5 + 100, 400 * 0.5 + 50]);
  }
});

test("the anchor is the first wanted node that both layouts have and that is in sight", () => {
  expect(anchorAmong([null, undefined, "a", "d", "c", "b"], before, after, viewport, pane)).toBe("b");
  expect(anchorAmong(["a", "c"], before, after, viewport, pane)).toBeNull();
});

test("else it can be the node in the middle", () => {
  expect(nodeInTheMiddle(before, after, viewport, pane)).toBe("b");
  expect(nodeInTheMiddle(before, new Map(), viewport, pane)).toBeNull();
});

test.each([
  [{ x: 500, y: 250 }, box(0, 0), { width: 400, height: 200 }, 1, "there is room for all"],
  [{ x: 500, y: 250 }, box(0, 0), { width: 960, height: 200 }, 0.5, "too wide on the right"],
  [{ x: 500, y: 250 }, box(960, 0), { width: 1060, height: 200 }, 0.5, "too wide on the left"],
  [{ x: 500, y: 10 }, box(0, 100), { width: 100, height: 200 }, 0, "no room above"],
])("around %o: %s", (corner, at, drawing, zoom) => expect(zoomAround(corner, at, drawing, pane, 20)).toBe(zoom));
