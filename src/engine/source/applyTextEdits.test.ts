import { expect, test } from "vitest";
import { applyTextEdits } from "./applyTextEdits.ts";

const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text });

test("edits are applied wherever they stand in the list", () => {
  expect(applyTextEdits("from a as b", [edit(7, 9, "AS"), edit(0, 4, "FROM")])).toBe("FROM a AS b");
});

test("an empty span inserts, also at both ends", () => {
  expect(applyTextEdits("b", [edit(1, 1, "c"), edit(0, 0, "a")])).toBe("abc");
});

test("edits that overlap or lie outside are refused", () => {
  expect(() => applyTextEdits("abc", [edit(0, 2, ""), edit(1, 3, "")])).toThrow(RangeError);
  expect(() => applyTextEdits("abc", [edit(2, 4, "")])).toThrow(RangeError);
});
