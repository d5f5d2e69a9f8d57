import { expect, test } from "vitest";
import { exampleAnalysis } from "../testing/exampleAnalysis.ts";
import type { Selection } from "./appState.ts";
import { keptSelection } from "./keptSelection.ts";

test.each<readonly [selection: Partial<Selection>, kept: Partial<Selection> | null, what: string]>([
  [{ stage: 1 }, { stage: 1 }, "a stage stays"],
  [{ stage: 3 }, null, "a stage that is gone does not"],
  [{ stage: 1, instruction: 0 }, { stage: 1, instruction: 0 }, "an instruction stays"],
  [{ stage: 1, instruction: 1 }, { stage: 1 }, "one that is gone leaves its stage"],
  [{ stage: 1, instruction: -1, edge: "stage:0>1" }, { stage: 1, instruction: -1, edge: "stage:0>1" }, "an edge stays"],
  [{ stage: 1, instruction: -1, edge: "stage:7>1" }, { stage: 1, instruction: -1 }, "one that is gone leaves its row"],
  [{ stage: -1, source: "image:ubuntu" }, { stage: -1, source: "image:ubuntu" }, "an image stays"],
  [{ stage: -1, source: "image:alpine" }, null, "one that is gone does not"],
])("%o becomes %o: %s", (selection, kept) => {
  const whole = { stage: 0, madeIn: "graph", ...selection } as const;
  expect(keptSelection(whole, exampleAnalysis)).toEqual(kept && { ...kept, madeIn: "graph" });
});

test("nothing selected stays nothing", () => expect(keptSelection(null, exampleAnalysis)).toBeNull());
