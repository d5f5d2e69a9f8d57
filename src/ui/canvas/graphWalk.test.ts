import { expect, test } from "vitest";
import type { EdgeLine, EdgeView, GraphDirection } from "../../viewmodel/graphView.ts";
import type { FlowNode } from "./flowNodes.ts";
import { edgeAfterKey, nodeAfterKey } from "./graphWalk.ts";

// a feeds b and c, c feeds d twice; e stands alone.
const places: Readonly<Record<string, readonly [x: number, y: number]>> = { a: [0, 0], b: [1, 0], c: [1, 1], d: [2, 1], e: [0, 2] };

function walkOf(direction: GraphDirection) {
  const nodes = Object.entries(places).map(([id, [x, y]]): FlowNode => {
    const [left, top] = direction === "right" ? [x, y] : [y, x];
    return { id, type: "stage", position: { x: left * 200, y: top * 200 }, width: 100, height: 40, data: { view: {} } } as FlowNode;
  });
  const edge = (id: string, source: string, target: string, line: EdgeLine): EdgeView => ({
    id, ids: [id], source, target, via: "copy", line, instructions: [0], sourceY: 0, targetY: 0, legacy: true, buildkit: true,
  });
  return { nodes, edges: [edge("ab", "a", "b", "from"), edge("ac", "a", "c", "from"), edge("cd", "c", "d", "copy"), edge("cd2", "c", "d", "mount")], direction };
}

test.each<readonly [from: string, key: string, selected: string | undefined, to: string | null]>([
  ["a", "Right", undefined, "b"],
  ["a", "Right", "ac", "c"],
  ["b", "Left", undefined, "a"],
  ["c", "Right", "ac", "d"],
  ["b", "Right", undefined, null],
  ["e", "Right", undefined, null],
  ["b", "Down", undefined, "c"],
  ["a", "Down", undefined, "e"],
])("from %s, Arrow%s with %s selected leads to %s", (from, key, selected, to) => {
  expect(nodeAfterKey(walkOf("right"), from, `Arrow${key}`, selected)).toBe(to);
  const turned = new Map([["Right", "Down"], ["Left", "Up"], ["Down", "Right"]]).get(key) ?? key;
  expect(nodeAfterKey(walkOf("down"), from, `Arrow${turned}`, selected)).toBe(to);
});

test("Home and End lead to the first and the last node, other keys nowhere", () => {
  expect(["Home", "End", "x"].map((key) => nodeAfterKey(walkOf("right"), "b", key, undefined))).toEqual(["a", "e", undefined]);
});

test("the edges of one side come one after the other", () => {
  const walk = walkOf("right");
  const seen = [undefined, "ab", "ac"].map((selected) => edgeAfterKey(walk, "a", "ArrowRight", selected)?.id);
  expect(seen).toEqual(["ab", "ac", "ab"]);
  expect(edgeAfterKey(walk, "d", "ArrowLeft", undefined)?.id).toBe("cd");
  expect(edgeAfterKey(walk, "d", "ArrowRight", undefined)).toBeUndefined();
  expect(edgeAfterKey(walk, "a", "ArrowDown", undefined)).toBeUndefined();
});
