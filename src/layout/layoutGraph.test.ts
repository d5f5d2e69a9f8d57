import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryAnalysis } from "../testing/arbitraryAnalysis.ts";
import { exampleAnalysis } from "../testing/exampleAnalysis.ts";
import { boxesOf, expectSoundLayout } from "../testing/expectSoundLayout.ts";
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

const analyses = fc.oneof(arbitraryAnalysis({ most: 10, isCircular: false }), arbitraryAnalysis({ most: 24, isCircular: false }), arbitraryAnalysis({ most: 12, isCircular: true }));
const views = fc
  .tuple(analyses, fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }), fc.constantFrom("right", "down"))
  .map(([analysis, folded, direction]) => graphViewOf(analysis, { isFolded: (stage) => folded[stage] ?? false }, { direction }));

test("no edge meets a card, every edge joins its ports, nothing overlaps", () => {
  fc.assert(fc.property(views, (view) => expectSoundLayout(view, layoutGraph(view, graphviz))), { numRuns: 150 });
});

test("the same holds where graphviz gives no answer", () => {
  fc.assert(fc.property(views, (view) => expectSoundLayout(view, layoutGraph(view, noGraphviz))), { numRuns: 150 });
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
  expect(layoutGraph({ direction: "right", nodes: [], edges: [], unconnectedLabel: "" }, graphviz)).toEqual({ nodes: [], edges: [], width: 0, height: 0 });
});

test("the documented example: base's users stand right of it, ubuntu's edge is straight", () => {
  const view = graphViewOf(exampleAnalysis, unfolded);
  const layout = layoutGraph(view, graphviz);
  expect(layout.edges.map(({ points }) => points.length)).toEqual([2, 4, 4]);
  expectSoundLayout(view, layout);
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
  const [base, stage1, stage2] = boxesOf(view, layout);
  expect(layout.unconnectedAt?.y).toBeGreaterThan(Math.max(base?.bottom ?? 0, stage2?.bottom ?? 0));
  expect(stage1?.top).toBeGreaterThan(layout.unconnectedAt?.y ?? Infinity);
  expectSoundLayout(view, layout);
});
