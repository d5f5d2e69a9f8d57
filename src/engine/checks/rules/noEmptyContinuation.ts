import type { InstructionNode } from "../../parser/ast.ts";
import type { Span } from "../../source/span.ts";
import { skipSpace } from "../../source/unicode.ts";
import type { CheckedFile } from "../checkedFile.ts";
import type { Rule } from "../rule.ts";

export const noEmptyContinuation: Rule = {
  name: "NoEmptyContinuation",
  severity: "warning",
  why: "The instruction does not end at the empty line: BuildKit reads over it, and will refuse it one day.",
  advice: "Delete the empty line, or put a comment in its place.",
  url: "https://docs.docker.com/go/dockerfile/rule/no-empty-continuation/",
  examples: { bad: "FROM alpine\nRUN one \\\n‹\n›  two", good: "FROM alpine\nRUN one \\\n  two" },
  place: ({ node, file }) => findEmptyLines(node, file)[0],
  fix({ node, file }) {
    const lines = findEmptyLines(node, file);
    const title = lines.length === 1 ? "Delete the empty line" : `Delete ${lines.length} empty lines`;
    return lines.length === 0 ? undefined : { title, edits: lines.map((span) => ({ span, text: "" })) };
  },
};

/** Lines without content between the first of an instruction and its last, each with the line break that ends it. */
function findEmptyLines(node: InstructionNode, { ast: { text, lineStarts } }: CheckedFile): readonly Span[] {
  const empty: Span[] = [];
  for (let line = node.lines[0] + 1; line <= node.emptyContinuationLine; line += 1) {
    const start = lineStarts[line - 1] ?? text.length;
    const end = lineStarts[line] ?? text.length;
    if (start < end && skipSpace(text, start, end) === end) empty.push({ start, end });
  }
  return empty;
}
