import { describe, expect, test } from "vitest";
import { compareFacets } from "../testing/conformance/facets.ts";
import { listDifferences } from "../testing/conformance/listDifferences.ts";
import { SUITES, readRecordedCases } from "../testing/conformance/readRecordedCases.ts";
import { answerCase } from "./index.ts";

const suites = SUITES.map((name) => ({ name, cases: readRecordedCases(name) }));

describe.each(suites)("$name: the engine answers as the real builders did", ({ cases }) => {
  test.each(cases)("$id", ({ id, input, answers }) => {
    expect(listDifferences(answers, answerCase({ id, ...input })).join("\n\n")).toBe("");
  });
});

test("every facet of every builder is compared in hundreds of cases", () => {
  const counts = new Map<string, number>();
  for (const { answers } of suites.flatMap((it) => it.cases)) {
    for (const { name } of compareFacets(answers, answers)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  expect(counts.size).toBe(29);
  expect([...counts].filter(([, count]) => count < 200)).toEqual([]);
});
