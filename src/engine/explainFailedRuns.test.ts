import { expect, test } from "vitest";
import { analyse } from "./analyse.ts";

test("a RUN that is sure to fail is told at its line, once for each builder, where the target needs it", () => {
  const told = (dockerfile: string) => analyse({ dockerfile, options: {} }).diagnostics.map(({ origin, code, severity, lines }) => `${origin} ${code} ${severity} ${lines[0]?.[0]}`);
  expect(told("FROM a\nRUN x\nRUN exit 3\n")).toEqual(["legacy step warning 3", "buildkit failing-command error 3"]);
  expect(told("FROM a AS x\nONBUILD RUN false\nFROM x\n")).toContain("buildkit failing-command error 3");
  expect(told("FROM a\nRUN false\nFROM a\nRUN x\n").filter((it) => it.includes("failing-command"))).toEqual([]);
});
