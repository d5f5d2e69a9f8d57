import { expect, test } from "vitest";
import { exampleAnalysis } from "../../testing/exampleAnalysis.ts";
import { graphViewOf } from "../../viewmodel/graphViewOf.ts";
import { cardName } from "./cardName.ts";
import { flowNodes } from "./flowNodes.ts";

const view = graphViewOf(exampleAnalysis, { isFolded: (stage) => stage === 1 });
const at = (id: string, x: number, y: number) => ({ id, x, y });
const layout = { nodes: [at("stage:0", 200, 0), at("stage:1", 500, 300), at("stage:2", 500, 0), at("image:ubuntu", 0, 0)], edges: [], width: 800, height: 400 };

test("nodes come in reading order: column by column, each from the top", () => {
  expect(flowNodes({ view, layout }).map(({ id }) => id)).toEqual(["image:ubuntu", "stage:0", "stage:2", "stage:1"]);
});

test("what is not connected comes last, wherever it stands", () => {
  const nodes = view.nodes.map((node) => (node.id === "stage:0" ? { ...node, isConnected: false } : node));
  expect(flowNodes({ view: { ...view, nodes }, layout }).map(({ id }) => id)).toEqual(["image:ubuntu", "stage:2", "stage:1", "stage:0"]);
});

test("a node without a position is not drawn", () => {
  expect(flowNodes({ view, layout: { ...layout, nodes: [at("stage:2", 0, 0)] } }).map(({ id }) => id)).toEqual(["stage:2"]);
});

test("a card's name says what both builders do", () => {
  expect(view.nodes.flatMap((node) => (node.kind === "stage" ? [cardName(node)] : []))).toEqual([
    "base, legacy built, BuildKit built",
    "stage1, legacy built, BuildKit skipped, folded",
    "stage2, legacy built, BuildKit built, target",
  ]);
});
