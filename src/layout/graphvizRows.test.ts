import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryAnalysis } from "../testing/arbitraryAnalysis.ts";
import { exampleAnalysis } from "../testing/exampleAnalysis.ts";
import { graphViewOf } from "../viewmodel/graphViewOf.ts";
import { graphvizRows } from "./graphvizRows.ts";
import { layoutBox } from "./layoutBox.ts";
import { loadGraphviz } from "./loadGraphviz.ts";
import { planLayout } from "./planLayout.ts";

const graphviz = await loadGraphviz();

test("graphviz sets a source's middle at the height of its user's header", () => {
  const { nodes, edges } = graphViewOf(exampleAnalysis, { isFolded: () => false });
  const { tops } = graphvizRows(planLayout(nodes.map(layoutBox), edges), graphviz) ?? { tops: [] };
  const [base = 0, , , ubuntu = NaN] = tops;
  expect(ubuntu + 16).toBe(base + 20);
});

test("graphviz answers for every graph", () => {
  fc.assert(
    fc.property(arbitraryAnalysis({ most: 20, isCircular: true }), (analysis) => {
      const { nodes, edges } = graphViewOf(analysis, { isFolded: () => false });
      expect(graphvizRows(planLayout(nodes.map(layoutBox), edges), graphviz)).not.toBeNull();
    }),
    { numRuns: 50 },
  );
});

test.each(["", "{}", '{"bb":"0,0,1,1","objects":[{"name":"n0"}]}'])("an answer such as %j is none", (answer) => {
  const { nodes, edges } = graphViewOf(exampleAnalysis, { isFolded: () => false });
  expect(graphvizRows(planLayout(nodes.map(layoutBox), edges), { layout: () => answer })).toBeNull();
});
