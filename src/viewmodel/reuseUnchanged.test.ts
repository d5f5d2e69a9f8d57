import { expect, test } from "vitest";
import { exampleAnalysis } from "../testing/exampleAnalysis.ts";
import { graphViewOf } from "./graphViewOf.ts";
import { reuseUnchanged } from "./reuseUnchanged.ts";

const unfolded = { isFolded: () => false };
const view = () => graphViewOf(exampleAnalysis, unfolded);

test("a view that says the same is the same object", () => {
  const before = view();
  expect(reuseUnchanged(before, view())).toBe(before);
});

test("one changed card leaves the others as they are", () => {
  const before = view();
  const after = reuseUnchanged(before, graphViewOf(exampleAnalysis, { isFolded: (stage) => stage === 2 }));
  expect(after.nodes.map((node, index) => node === before.nodes[index])).toEqual([true, true, false, true]);
});

test("nodes that stand aside, come, go or change places are not mixed up", () => {
  const before = view();
  const path = { nodes: new Set(["stage:0"]), isRestHidden: false };
  for (const after of [graphViewOf(exampleAnalysis, unfolded, { path }), { ...view(), nodes: view().nodes.toReversed() }, { ...view(), nodes: view().nodes.slice(1) }, { ...view(), direction: "down" as const }]) {
    expect(reuseUnchanged(before, after)).toEqual(after);
    expect(reuseUnchanged(after, before)).toEqual(before);
  }
});
