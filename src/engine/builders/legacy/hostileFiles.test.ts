import { expect, test } from "vitest";
import { planLegacy } from "./planLegacy.ts";

const repeat = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join("\n");

test.each([
  ["values that double", `FROM a\nENV A=x\n${repeat(300, () => "ENV A=b$A$A")}`, 302],
  ["one long chain of variables", `FROM a\n${repeat(2000, (index) => `ENV V${index + 1}=$V${index}x`)}`, 2001],
  ["a long chain of stages", `FROM a AS s0\n${repeat(2000, (index) => `FROM s${index} AS s${index + 1}\nENV V${index}=1`)}`, 4001],
  ["many stages on one base with triggers", `FROM a AS x\n${repeat(100, () => "ONBUILD RUN y")}\n${repeat(100, () => "FROM x")}`, 201],
])("%s come to an end", (_, text, stepCount) => expect(planLegacy(text, {}, "28").steps).toHaveLength(stepCount));

test("an expansion past the limits is cut, never kept whole", () => {
  const { error } = planLegacy(`ARG A=x\n${repeat(100, () => "ARG A=$A$A")}\nFROM $A`, {}, "28");
  expect(error?.message).toBe("invalid reference format");
});

test("after much expanding, long values are cut shorter", () => {
  const doubling = repeat(400, () => "ENV A=b$A$A");
  expect(planLegacy(`FROM a\nENV A=x\n${doubling}\nSTOPSIGNAL $A`, {}, "28").error?.message.length).toBeLessThan(10_000);
});

test("names that objects have of their own are names like any other", () => {
  const text = "FROM __proto__ AS constructor\nENV __proto__=1\nFROM constructor\nCOPY --from=constructor $__proto__ /\nFROM toString:1";
  const { bindings } = planLegacy(text, {}, "28");
  expect(bindings.map((it) => (it.source.kind === "stage" ? it.source.index : it.source.kind))).toEqual(["error", 0, 0, "error"]);
});

test.each(["\0", "\uFEFF", "FROM", "FROM \ud800", "FROM a\nENV A=\ud83d", "ONBUILD ".repeat(5000), "FROM a\nRUN <<", "FROM ${", "ARG =", "FROM a\nEXPOSE ::::", `FROM a\nENV A=${"${a:-".repeat(5000)}`])(
  "%j gets an answer",
  (text) => {
    for (const version of ["28", "20"] as const) expect(planLegacy(text, { target: "", platform: "" }, version).exitCode).toBeLessThanOrEqual(1);
  },
);
