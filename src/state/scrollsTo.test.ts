import { expect, test } from "vitest";
import { scrollsTo } from "./scrollsTo.ts";

test("views scroll to what is selected elsewhere, and none does to what moved with its text", () => {
  expect((["editor", "graph", "table", "console"] as const).filter((view) => scrollsTo({ stage: 0, madeIn: "graph" }, view))).toEqual(["editor", "table", "console"]);
  expect(scrollsTo({ stage: 0, madeIn: "command" }, "graph")).toBe(true);
  expect((["editor", "graph", "table", "console"] as const).filter((view) => scrollsTo({ stage: 0, madeIn: "text" }, view))).toEqual([]);
});
