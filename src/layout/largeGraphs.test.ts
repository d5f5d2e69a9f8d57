import { expect, test } from "vitest";
import type { EdgeView, GraphView, StageCardView } from "../viewmodel/graphView.ts";
import type { DotEngine } from "./graphvizRows.ts";
import { layoutGraph } from "./layoutGraph.ts";
import { loadGraphviz } from "./loadGraphviz.ts";

const graphviz = await loadGraphviz();
const forbidden: DotEngine = {
  layout: () => {
    throw new Error("this graph is too large for graphviz");
  },
};

function viewOf(count: number, columnOf: (stage: number) => number, pairs: readonly (readonly [from: number, to: number])[]): GraphView {
  const nodes = Array.from({ length: count }, (_, stage): StageCardView => ({
    kind: "stage", id: `stage:${stage}`, stage, name: "x", fullName: "x", detail: "empty", fromText: "FROM x", isTarget: false, isFolded: true,
    legacy: "built", buildkit: "built", rows: [], hiddenRowCount: 0, column: columnOf(stage), isConnected: true, width: 88, height: 40,
  }));
  const edges = pairs.map(([from, to], index): EdgeView => ({
    id: `e${index}`, ids: [`e${index}`], source: `stage:${from}`, target: `stage:${to}`, via: "copy", line: "copy", instructions: [0], sourceY: 28, targetY: 28, legacy: true, buildkit: true,
  }));
  return { direction: "right", nodes, edges, unconnectedLabel: "" };
}

const chain = (count: number) => Array.from({ length: count - 1 }, (_, stage) => [stage, stage + 1] as const);

test("a chain of 5,000 stages is one straight line", () => {
  const layout = layoutGraph(viewOf(5000, (stage) => stage, chain(5000)), forbidden);
  expect(new Set(layout.nodes.map(({ y }) => y)).size).toBe(1);
  expect(layout.edges.every(({ points }) => points.length === 2)).toBe(true);
  expect(layout.hiddenEdgeCount).toBeUndefined();
});

test("300 stages that each copy from all before: the shortest edges are drawn, the others counted", () => {
  const pairs = Array.from({ length: 300 }, (_, to) => Array.from({ length: to }, (_entry, from) => [from, to] as const)).flat();
  const view = viewOf(300, (stage) => stage, pairs);
  const layout = layoutGraph(view, forbidden);
  expect(layout.edges.length + (layout.hiddenEdgeCount ?? 0)).toBe(pairs.length);
  expect(layout.hiddenEdgeCount).toBeGreaterThan(30_000);
  const drawn = new Set(layout.edges.map(({ id }) => id));
  expect(view.edges.filter(({ id }) => !drawn.has(id)).some(({ source, target }) => Number(target.slice(6)) - Number(source.slice(6)) < 10)).toBe(false);
  const shuffled = layoutGraph({ ...view, edges: view.edges.toReversed() }, forbidden);
  expect(shuffled.edges.toReversed()).toEqual(layout.edges);
});

test("2,000 stages on one base stand in one column", () => {
  const layout = layoutGraph(viewOf(2000, (stage) => Math.min(1, stage), Array.from({ length: 1999 }, (_, index) => [0, index + 1] as const)), forbidden);
  const heights = layout.nodes.slice(1).map(({ y }) => y).sort((a, b) => a - b);
  expect(heights.slice(1).every((y, index) => y - (heights[index] ?? 0) >= 48)).toBe(true);
});

test("1,400 stages in one column are above graphviz's five digits and still do not overlap", () => {
  const layout = layoutGraph(viewOf(1400, (stage) => Math.min(1, stage), Array.from({ length: 1399 }, (_, index) => [0, index + 1] as const)), graphviz);
  const heights = layout.nodes.slice(1).map(({ y }) => y).sort((a, b) => a - b);
  expect(heights.slice(1).every((y, index) => y - (heights[index] ?? 0) >= 48)).toBe(true);
});
