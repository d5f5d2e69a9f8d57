import { expect, test } from "vitest";
import { isSameName, toLowerCase, toUpperCase } from "./letterCase.ts";

test("each character changes by itself", () => {
  expect(toLowerCase("\u0130X")).toBe("ix");
  expect(toUpperCase("straße")).toBe("STRAßE");
});

test("a name is found in any case that Unicode folds", () => {
  expect(["BASE", "ba\u017Fe", "base2"].map((it) => isSameName("base", it))).toEqual([true, true, false]);
  expect(isSameName("kit", "\u212Ait")).toBe(true);
});
