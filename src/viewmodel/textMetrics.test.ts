import { expect, test } from "vitest";
import { cellsOf, cutToCells } from "./textMetrics.ts";

test.each([
  ["RUN make", 8],
  ["构建", 4],
  ["ビルド one", 10],
  ["한국", 4],
  ["🚀", 2],
  ["𝒳", 1],
  ["e\u0301", 1],
  ["", 0],
])("%s takes %i cells", (text, cells) => expect(cellsOf(text)).toBe(cells));

test.each([
  ["make", 4, "make"],
  ["make all", 6, "make…"],
  ["make all", 5, "make…"],
  ["构建阶段", 5, "构建…"],
  ["构建阶段", 6, "构建…"],
  ["构建阶段", 8, "构建阶段"],
  ["🚀🚀🚀", 4, "🚀…"],
  ["abc", 1, "…"],
])("%s in %i cells is %s", (text, cells, cut) => expect(cutToCells(text, cells)).toBe(cut));

test("nothing turns the direction of what is drawn", () => expect(cutToCells("a\u202eb\u2066c", 9)).toBe("a\ufffdb\ufffdc"));
