import { expect, test } from "vitest";
import { exampleAnalysis } from "../testing/exampleAnalysis.ts";
import { verdictSentence } from "./verdictSentence.ts";

const { verdicts } = exampleAnalysis;
const error = { step: 3, message: "it fails" };

test("tells the target and how many stages each builder builds", () => {
  expect(verdictSentence(verdicts, "stage2")).toBe("Target stage2: legacy builds 3 of 3 stages, BuildKit 2.");
  expect(verdictSentence(verdicts, "")).toMatch(/^Last stage: /);
});

test("tells where a builder fails", () => {
  const failing = { ...verdicts.legacy, error };
  expect(verdictSentence({ ...verdicts, legacy: failing }, "a")).toBe("Target a: legacy fails at step 3, BuildKit builds 2 of 3 stages.");
  expect(verdictSentence({ ...verdicts, buildkit: { ...verdicts.buildkit, error: { step: 0, message: "" } } }, "a")).toBe("Target a: legacy builds 3 of 3 stages, BuildKit refuses the file.");
});
