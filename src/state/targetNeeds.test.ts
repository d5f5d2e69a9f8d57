import { expect, test } from "vitest";
import type { Analysis } from "../engine/index.ts";
import { exampleAnalysis } from "../testing/exampleAnalysis.ts";
import { toTargetNeeds } from "./targetNeeds.ts";

const [anyEdge] = exampleAnalysis.graph.edges;
const [anyStage] = exampleAnalysis.stages;

test("what stage2 needs is a chain from its image", () => {
  expect(print(exampleAnalysis)).toBe("ubuntu -> base -> stage2");
});

test("a target that takes from two stages is no chain, and lists each source once before its user", () => {
  expect(print(graphOf(4, ["image:ubuntu>0", "stage:0>1", "stage:0>2", "stage:1>3", "stage:2>3", "stage:1>3"]))).toBe("ubuntu, s0, s1, s2, s3");
});

test("a reference that BuildKit reads another way is no need", () => {
  const analysis = graphOf(2, ["stage:0>1"]);
  const edges = analysis.graph.edges.map((edge) => ({ ...edge, boundBy: { legacy: true, buildkit: false } }));
  expect(print({ ...analysis, graph: { ...analysis.graph, edges } })).toBe("s1");
});

test("stages that need each other come to an end", () => {
  expect(print(graphOf(3, ["stage:0>1", "stage:1>0", "stage:1>2"]))).toBe("s0, s1, s2");
});

test("without a target there is nothing to need", () => {
  expect(toTargetNeeds({ ...exampleAnalysis, target: { buildkit: -1, legacy: 2 } })).toBeNull();
});

function print(analysis: Analysis): string {
  const needs = toTargetNeeds(analysis);
  return needs?.nodes.map(({ label }) => label).join(needs.isChain ? " -> " : ", ") ?? "";
}

/** Edges as `SOURCE>STAGE`; the last stage is the target. */
function graphOf(stageCount: number, edges: readonly string[]): Analysis {
  if (!anyEdge || !anyStage) return expect.fail("the example has stages and edges");
  return {
    ...exampleAnalysis,
    stages: Array.from({ length: stageCount }, (_, index) => ({ ...anyStage, index, name: `s${index}`, displayName: `s${index}` })),
    graph: {
      sources: exampleAnalysis.graph.sources,
      edges: edges.map((id) => ({ ...anyEdge, id, source: id.split(">")[0] ?? "", stage: Number(id.split(">")[1]) })),
    },
    target: { buildkit: stageCount - 1, legacy: stageCount - 1 },
  };
}
