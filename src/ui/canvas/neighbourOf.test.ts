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

test.each<[string, Direction, string | null]>([
  ["0", "ArrowRight", "2"],
  ["1", "ArrowRight", "5"],
  ["1", "ArrowLeft", "0"],
  ["2", "ArrowDown", "4"],
  ["4", "ArrowUp", "2"],
  ["0", "ArrowUp", null],
  ["5", "ArrowRight", null],
  ["9", "ArrowLeft", null],
])("from %s, %s leads to %s", (stage, direction, neighbour) => expect(neighbourOf(nodes, stage, direction)).toBe(neighbour));

test("only arrows are directions", () => expect(["ArrowUp", "Enter", "up"].map(isDirection)).toEqual([true, false, false]));
