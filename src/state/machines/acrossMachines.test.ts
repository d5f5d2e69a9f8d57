import { expect, test } from "vitest";
import { noAcrossMachines } from "../../viewmodel/machines/acrossMachines.ts";
import { readAcrossMachines, writeAcrossMachines } from "./acrossMachines.ts";

test("what was chosen comes back as it was written, and nothing chosen is nothing to write", () => {
  const chosen = { isShown: true, keeps: "max", first: "", changedFile: "__proto__", build: 3 } as const;
  expect(readAcrossMachines(writeAcrossMachines(chosen))).toEqual(chosen);
  expect(writeAcrossMachines(noAcrossMachines)).toBeUndefined();
});

test.each([[1], ["x"], [[]], [null]])("%j says nothing", (value) => expect(readAcrossMachines(value)).toBeUndefined());

test("parts of a wrong shape are passed over", () => {
  expect(readAcrossMachines({ s: "1", k: "all", f: 7, c: "x".repeat(5_000), b: -1 })).toEqual(noAcrossMachines);
  expect(readAcrossMachines({ k: "min", b: 1.5 })).toEqual({ ...noAcrossMachines, keeps: "min" });
});
