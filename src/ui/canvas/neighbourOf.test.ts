import { expect, test } from "vitest";
import type { StageCardView } from "../../viewmodel/graphView.ts";
import type { FlowNode } from "./flowNodes.ts";
import type { Direction } from "./neighbourOf.ts";
import { isDirection, neighbourOf } from "./neighbourOf.ts";

// Each digit is a stage's card, each column and line 200 pixels.
const drawing = `
0.2.
.1.5
3.4.`;

const nodes: readonly FlowNode[] = drawing
  .trim()
  .split("\n")
  .flatMap((line, y) =>
    [...line].flatMap((character, x): FlowNode[] =>
      character === "." ? [] : [{ id: character, type: "stage", position: { x: x * 200, y: y * 200 }, width: 100, height: 40, data: { view: { stage: Number(character) } as StageCardView } }],
    ),
  );

test.each<[number, Direction, number | null]>([
  [0, "ArrowRight", 2],
  [1, "ArrowRight", 5],
  [1, "ArrowLeft", 0],
  [2, "ArrowDown", 4],
  [4, "ArrowUp", 2],
  [0, "ArrowUp", null],
  [5, "ArrowRight", null],
  [9, "ArrowLeft", null],
])("from %i, %s leads to %s", (stage, direction, neighbour) => expect(neighbourOf(nodes, stage, direction)).toBe(neighbour));

test("sources are passed over", () => {
  const source = { id: "image:a", type: "source", position: { x: 0, y: 0 }, width: 80, height: 32, data: { view: {} } } as FlowNode;
  const card = { id: "stage:0", type: "stage", position: { x: 200, y: 0 }, width: 80, height: 32, data: { view: { stage: 0 } } } as FlowNode;
  expect(neighbourOf([source, card], 0, "ArrowLeft")).toBeNull();
});

test("only arrows are directions", () => expect(["ArrowUp", "Enter", "up"].map(isDirection)).toEqual([true, false, false]));
