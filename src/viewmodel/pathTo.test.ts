import { expect, test } from "vitest";
import { exampleAnalysis } from "../testing/exampleAnalysis.ts";
import { pathTo } from "./pathTo.ts";

test("a stage needs what it is built on, back to the image", () => {
  expect([...pathTo(exampleAnalysis, 2)]).toEqual(["stage:2", "stage:0", "image:ubuntu"]);
});

test("stages in a circle need each other once", () => {
  const [first, second] = exampleAnalysis.graph.edges;
  if (!first || !second) throw new Error("the example has edges");
  const edges = [{ ...first, source: "stage:1", stage: 0 }, { ...second, source: "stage:0", stage: 1 }];
  expect([...pathTo({ ...exampleAnalysis, graph: { sources: [], edges } }, 0)]).toEqual(["stage:0", "stage:1"]);
});
