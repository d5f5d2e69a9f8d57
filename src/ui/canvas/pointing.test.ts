import { expect, test } from "vitest";
import type { EdgeView } from "../../viewmodel/graphView.ts";
import { isEdgeLit, pointedBy } from "./pointing.ts";

const edge: EdgeView = {
  id: "e", ids: ["e", "f"], source: "stage:1", target: "stage:2", via: "copy", line: "copy", instructions: [3, 4], sourceY: 0, targetY: 0, legacy: true, buildkit: true,
};

test.each([
  [null, false],
  [{ stage: 1 }, true],
  [{ stage: 2 }, true],
  [{ stage: 12 }, false],
  [{ stage: 2, instruction: 4 }, true],
  [{ stage: 2, instruction: 0 }, false],
  [{ stage: 1, instruction: 3 }, false],
  [{ stage: 2, instruction: 4, edge: "f" }, true],
  [{ stage: 2, instruction: 4, edge: "g" }, false],
  [{ stage: -1, source: "image:a" }, false],
] as const)("with %j selected: %s", (selection, isLit) => expect(isEdgeLit(edge, selection && pointedBy({ ...selection, madeIn: "table" }))).toBe(isLit));
