import fc from "fast-check";
import { expect, test } from "vitest";
import { moveLine, moveLineRange, moveLines, toLineRange } from "./lineRange.ts";
import { readLineStarts } from "./lineStarts.ts";
import { readTextChange } from "./textChange.ts";

test("a span that ends with a line break does not touch the next line", () => {
  expect(toLineRange({ start: 0, end: 7 }, readLineStarts("FROM a\nRUN b"))).toEqual([1, 1]);
  expect(toLineRange({ start: 0, end: 8 }, readLineStarts("FROM a\nRUN b"))).toEqual([1, 2]);
  expect(toLineRange({ start: 0, end: 0 }, readLineStarts(""))).toEqual([1, 1]);
});

test("lines below an edit move, lines taken away are gone", () => {
  const change = { line: 1, removed: 2, inserted: 1 };
  expect([1, 2, 3, 4, 5].map((line) => moveLine(line, change))).toEqual([1, 2, null, null, 4]);
  expect(moveLines([{ line: 1 }, { line: 3 }, { line: 5 }], change)).toEqual([{ line: 1 }, { line: 4 }]);
});

test("an edit without line breaks moves nothing", () => {
  const marks = [{ line: 2 }];
  expect(moveLines(marks, { line: 0, removed: 0, inserted: 0 })).toBe(marks);
});

test("a line that an edit leaves alone is found where it went", () => {
  const rows = fc.array(fc.constantFrom("a", "b", ""), { maxLength: 5 });
  fc.assert(
    fc.property(rows, rows, rows, rows, (above, removed, inserted, below) => {
      const before = [...above, "left", ...removed, "right", "MARK", ...below];
      const after = [...above, "left", ...inserted, "right", "MARK", ...below];
      const caret = [...above, "left", ...inserted].join("\n").length;
      const change = readTextChange(before.join("\n"), after.join("\n"), caret);
      expect(moveLine(before.indexOf("MARK") + 1, change)).toBe(after.indexOf("MARK") + 1);
      expect(moveLine(above.length + 1, change)).toBe(above.length + 1);
    }),
  );
});

test.each([
  ["above", { line: 0, removed: 0, inserted: 2 }, [6, 8]],
  ["inside", { line: 4, removed: 0, inserted: 2 }, [4, 8]],
  ["at its last line", { line: 5, removed: 0, inserted: 1 }, [4, 7]],
  ["below", { line: 7, removed: 0, inserted: 2 }, [4, 6]],
  ["inside, taking lines away", { line: 3, removed: 1, inserted: 0 }, [4, 5]],
  ["over its end", { line: 4, removed: 4, inserted: 0 }, [4, 5]],
  ["over its beginning", { line: 1, removed: 3, inserted: 0 }, [2, 3]],
] as const)("lines 4 to 6 after an edit %s", (_, change, range) => {
  expect(moveLineRange([4, 6], change)).toEqual(range);
});
