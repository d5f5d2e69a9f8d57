import { expect, test } from "vitest";
import { fitViewport, revealViewport } from "./fitViewport.ts";

const pane = { width: 1048, height: 672 };
const plain = { smallest: 0.5, hasOverview: false };

test("a small drawing stands in the middle at 100 %", () => {
  expect(fitViewport({ width: 400, height: 200 }, pane, plain)).toEqual({ x: 324, y: 224, zoom: 1 });
});

test("a larger one is drawn smaller, until it fits", () => {
  expect(fitViewport({ width: 1250, height: 200 }, pane, plain)).toEqual({ x: 24, y: 244, zoom: 0.8 });
});

test("the overview covers nothing: the drawing goes left of it or above it, wherever it is larger", () => {
  const beside = fitViewport({ width: 300, height: 1200 }, pane, { ...plain, hasOverview: true });
  expect(beside.zoom).toBe(0.5);
  expect(beside.x + 300 * beside.zoom).toBeLessThanOrEqual(pane.width - 248);
  const above = fitViewport({ width: 1250, height: 300 }, pane, { ...plain, hasOverview: true });
  expect(above).toMatchObject({ x: 24, zoom: 0.8 });
  expect(above.y + 300 * above.zoom).toBeLessThanOrEqual(pane.height - 168);
});

test("what would be too small to read is cut, with the anchor in sight", () => {
  const anchor = { x: 4900, y: 0, width: 100, height: 40 };
  const { x, zoom } = fitViewport({ width: 5000, height: 100 }, pane, { ...plain, anchor });
  expect(zoom).toBe(0.5);
  expect(anchor.x * zoom + x).toBeGreaterThan(0);
  expect((anchor.x + anchor.width) * zoom + x).toBe(pane.width - 24);
});

test("what fits the pane alone is shown whole, partly behind the overview", () => {
  const { x, zoom } = fitViewport({ width: 1900, height: 1200 }, pane, { ...plain, hasOverview: true, anchor: { x: 1800, y: 0, width: 100, height: 40 } });
  expect([x >= 24, x + 1900 * zoom <= pane.width - 24]).toEqual([true, true]);
});

test("the anchor is never behind the overview", () => {
  const anchor = { x: 1800, y: 1100, width: 100, height: 40 };
  const { y, zoom } = fitViewport({ width: 1900, height: 1200 }, pane, { ...plain, hasOverview: true, anchor });
  expect((anchor.y + anchor.height) * zoom + y).toBeLessThanOrEqual(pane.height - 168);
});

test("without an anchor it starts at its upper left", () => {
  expect(fitViewport({ width: 5000, height: 5000 }, pane, plain)).toEqual({ x: 24, y: 24, zoom: 0.5 });
});

test("a pane without size divides by nothing", () => {
  const { x, y, zoom } = fitViewport({ width: 0, height: 0 }, { width: 0, height: 0 }, plain);
  expect([x, y, zoom].every(Number.isFinite)).toBe(true);
});

const viewport = { x: 0, y: 0, zoom: 1 };
test.each([
  [{ x: 100, y: 100, width: 200, height: 100 }, null],
  [{ x: 1000, y: 100, width: 200, height: 100 }, { x: -176, y: 0, zoom: 1 }],
  [{ x: -50, y: 100, width: 200, height: 100 }, { x: 74, y: 0, zoom: 1 }],
  [{ x: 100, y: 600, width: 200, height: 100 }, { x: 0, y: -76, zoom: 1 }],
  [{ x: 100, y: 900, width: 200, height: 2000 }, { x: 0, y: -876, zoom: 1 }],
])("bringing %j into sight moves to %j", (card, moved) => expect(revealViewport(viewport, pane, card, { hasOverview: false })).toEqual(moved));

test("a card behind the overview is not in sight", () => {
  expect(revealViewport(viewport, pane, { x: 800, y: 540, width: 100, height: 40 }, { hasOverview: true })).toEqual({ x: 0, y: -76, zoom: 1 });
});
