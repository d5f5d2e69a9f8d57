import { expect, test } from "vitest";
import { TOKEN_KINDS, analyse } from "../../engine/index.ts";
import { createCodeLines } from "./codeLines.ts";

test("lines come in pieces with what each piece is, whatever ends the lines", () => {
  for (const end of ["\n", "\r\n"]) {
    const text = ["FROM ubuntu AS base", 'RUN echo "a"', "", "# note", "COPY --from=base /a /b"].join(end);
    const { lineStarts, piecesOf } = createCodeLines(text, analyse({ dockerfile: text, options: {} }));
    expect(lineStarts).toHaveLength(5);
    const lines = lineStarts.map((_, index) => piecesOf(index + 1));
    expect(lines.map((pieces) => pieces.map((piece) => piece.text).join(""))).toEqual(text.split(end));
    expect(lines[0]).toEqual(expect.arrayContaining([{ text: "FROM", kind: "keyword" }, { text: "base", kind: "stageName" }]));
    expect(lines[3]).toEqual([{ text: "# note", kind: "comment" }]);
  }
});

test("a token over several lines is cut at their ends, and a token that overlaps another counts once", () => {
  const kind = (name: (typeof TOKEN_KINDS)[number]) => TOKEN_KINDS.indexOf(name);
  const { piecesOf } = createCodeLines("abc\ndef", { tokens: [1, 6, kind("string"), 2, 5, kind("variable")] });
  expect([piecesOf(1), piecesOf(2), piecesOf(3)]).toEqual([[{ text: "a", kind: null }, { text: "bc", kind: "string" }], [{ text: "de", kind: "string" }, { text: "f", kind: null }], []]);
});
