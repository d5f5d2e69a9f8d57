import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryAnalysis } from "../testing/arbitraryAnalysis.ts";
import { exampleAnalysis } from "../testing/exampleAnalysis.ts";
import type { GraphLayout, GraphView, NodeView, Point } from "../viewmodel/graphView.ts";
import { graphViewOf } from "../viewmodel/graphViewOf.ts";
import type { DotEngine } from "./graphvizRows.ts";
import { layoutGraph } from "./layoutGraph.ts";
import { loadGraphviz } from "./loadGraphviz.ts";

const graphviz = await loadGraphviz();
const noGraphviz: DotEngine = {
  layout: () => {
    throw new Error("out of memory");
  },
};
const unfolded = { isFolded: () => false };

interface Box {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxes(view: GraphView, layout: GraphLayout): readonly Box[] {
  const sizes = new Map(view.nodes.map((node): [string, NodeView] => [node.id, node]));
  return layout.nodes.map(({ id, x, y }) => ({ id, left: x, top: y, right: x + (sizes.get(id)?.width ?? 0), bottom: y + (sizes.get(id)?.height ?? 0) }));
}

function overlaps(a: Omit<Box, "id">, b: Omit<Box, "id">, margin: number): boolean {
  return a.left < b.right + margin && b.left < a.right + margin && a.top < b.bottom + margin && b.top < a.bottom + margin;
}

function segments(points: readonly Point[]): readonly Omit<Box, "id">[] {
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return { left: Math.min(from.x, to.x), right: Math.max(from.x, to.x), top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) };
  });
}

/** Everything that must hold for any layout. */
function expectSound(view: GraphView, layout: GraphLayout): void {
  const all = boxes(view, layout);
  expect(all.map(({ id }) => id)).toEqual(view.nodes.map(({ id }) => id));
  all.forEach((box, index) => {
    expect(box.left >= 0 && box.top >= 0 && box.right <= layout.width && box.bottom <= layout.height, `${box.id} lies outside`).toBe(true);
    for (const other of all.slice(index + 1)) expect(overlaps(box, other, 8), `${box.id} and ${other.id} are too near`).toBe(false);
  });
  const byId = new Map(all.map((box) => [box.id, box]));
  const views = new Map(view.edges.map((edge) => [edge.id, edge]));
  for (const { id, points } of layout.edges) {
    const edge = views.get(id);
    const source = byId.get(edge?.source ?? "");
    const target = byId.get(edge?.target ?? "");
    expect(points[0]).toEqual({ x: source?.right, y: (source?.top ?? 0) + (edge?.sourceY ?? 0) });
    expect(points.at(-1)).toEqual({ x: target?.left, y: (target?.top ?? 0) + (edge?.targetY ?? 0) });
    for (const segment of segments(points)) {
      expect(segment.left === segment.right || segment.top === segment.bottom, `${id} has a slant`).toBe(true);
      expect(segment.left >= 0 && segment.right <= layout.width && segment.top >= 0 && segment.bottom <= layout.height, `${id} lies outside`).toBe(true);
      // Its own cards it touches; it keeps 8 from all others.
      for (const box of all) expect(overlaps(segment, box, box.id === edge?.source || box.id === edge?.target ? 0 : 8), `${id} meets ${box.id}`).toBe(false);
    }
  }
}

const analyses = fc.oneof(arbitraryAnalysis({ most: 10, isCircular: false }), arbitraryAnalysis({ most: 24, isCircular: false }), arbitraryAnalysis({ most: 12, isCircular: true }));
const views = fc
  .tuple(analyses, fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }))
  .map(([analysis, folded]) => graphViewOf(analysis, { isFolded: (stage) => folded[stage] ?? false }));

test("no edge meets a card, every edge joins its ports, nothing overlaps", () => {
  fc.assert(fc.property(views, (view) => expectSound(view, layoutGraph(view, graphviz))), { numRuns: 150 });
});

test("the same holds where graphviz gives no answer", () => {
  fc.assert(fc.property(views, (view) => expectSound(view, layoutGraph(view, noGraphviz))), { numRuns: 150 });
});

test("the order of the edges does not matter", () => {
  fc.assert(
    fc.property(views, (view) => {
      const shuffled = layoutGraph({ ...view, edges: view.edges.toReversed() }, graphviz);
      expect({ ...shuffled, edges: shuffled.edges.toReversed() }).toEqual(layoutGraph(view, graphviz));
    }),
    { numRuns: 60 },
  );
});

test("graphviz reads numbered names alone, never the text of a file", () => {
  const sources: string[] = [];
  const recorder: DotEngine = {
    layout: (dot, format, engine) => {
      sources.push(dot);
      return graphviz.layout(dot, format, engine);
    },
  };
  fc.assert(fc.property(views, (view) => void layoutGraph(view, recorder)), { numRuns: 30 });
  const words = new Set(sources.flatMap((dot) => dot.match(/[^\s;{}[\]=:>"</,.-]+/g) ?? []).map((word) => word.replaceAll(/\d+/g, "0")));
  expect([...words].sort()).toEqual([
    ..."0 BORDER CELLBORDER CELLPADDING CELLSPACING FIXEDSIZE HEIGHT PORT TABLE TD TR TRUE WIDTH box digraph e fixedsize height invis k0 label".split(" "),
    ..."n0 node nodesep p0 plain point rank rankdir LR ranksep same shape splines style t0_0 true false w weight width".split(" "),
  ].sort());
});

test("a graph without nodes is empty", () => {
  expect(layoutGraph({ nodes: [], edges: [], unconnectedLabel: "" }, graphviz)).toEqual({ nodes: [], edges: [], width: 0, height: 0 });
});

test("the documented example: base's users stand right of it, ubuntu's edge is straight", () => {
  const view = graphViewOf(exampleAnalysis, unfolded);
  const layout = layoutGraph(view, graphviz);
  expect(layout.edges.map(({ points }) => points.length)).toEqual([2, 4, 4]);
  expectSound(view, layout);
});

test("edges of one kind from one source share their way", () => {
  const { edges } = layoutGraph(graphViewOf(exampleAnalysis, unfolded), graphviz);
  const [, toStage1, toStage2] = edges;
  expect(toStage1?.points[1]).toEqual(toStage2?.points[1]);
});

test("what is not connected to the target stands beneath, under its heading", () => {
  const { graph } = exampleAnalysis;
  const view = graphViewOf({ ...exampleAnalysis, graph: { ...graph, edges: graph.edges.filter(({ stage }) => stage !== 1) } }, unfolded);
  const layout = layoutGraph(view, graphviz);
  const [base, stage1, stage2] = boxes(view, layout);
  expect(layout.unconnectedAt?.y).toBeGreaterThan(Math.max(base?.bottom ?? 0, stage2?.bottom ?? 0));
  expect(stage1?.top).toBeGreaterThan(layout.unconnectedAt?.y ?? Infinity);
  expectSound(view, layout);
});
