import { expect, test } from "vitest";
import { findStickyStage } from "./stageLines.ts";

const stages = [
  { line: 2, following: 3, text: "FROM a AS one", name: "one" },
  { line: 8, following: 0, text: "FROM b", name: "" },
];

test("a stage's FROM stays in sight while lines of it are, and only when it is out of sight itself", () => {
  const sticky = [1, 2, 3, 5, 6, 8, 9].map((firstLine) => findStickyStage(stages, firstLine)?.line ?? null);
  expect(sticky).toEqual([null, null, 2, 2, null, null, null]);
});
