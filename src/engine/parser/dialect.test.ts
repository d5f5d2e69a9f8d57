import { expect, test } from "vitest";
import { CURRENT_LINES } from "./dialect.ts";
import type { LineDialect } from "./dialect.ts";
import { readAst } from "./readAst.ts";

/** Keyword, form and arguments of each instruction. */
function print(text: string, changes: Partial<LineDialect>): readonly string[] {
  const ast = readAst(text, { ...CURRENT_LINES, ...changes });
  const nodes = ast.nodes.map((it) => (it.kind === "instruction" ? [it.keyword, it.form, ...it.flags.map((flag) => flag.text), ...it.arguments.map((argument) => argument.value)].join("|") : it.kind));
  return ast.error ? [...nodes, ast.error.message] : nodes;
}

test("a directive that is not known is a comment, and ends the block", () =>
  expect(print("# check=skip=all\n# escape=`\nRUN a `\nRUN b", { directives: new Set(["syntax", "escape"]) })).toEqual(["comment", "comment", "RUN|text|a `", "RUN|text|b"]));

test("other white space than plain blanks in front of a directive", () => {
  const text = "#\u00a0escape=`\nRUN a `\nRUN b";
  expect(print(text, { directiveBlanks: "unicode" })).toEqual(["directive", "RUN|text|a RUN b"]);
  expect(print(text, { directiveBlanks: "ascii" })).toEqual(["comment", "RUN|text|a `", "RUN|text|b"]);
});

test("without heredocs their bodies are lines", () => expect(print("RUN <<E\nb c\nE", { hasHeredocs: false })).toEqual(["RUN|text|<<E", "b|none", "E|none"]));

test("what follows a JSON array", () => {
  const texts = ['RUN ["a"] && b', 'RUN ["a", ["b]"]] c', 'RUN ["]"', "RUN [ -f a ] && b"];
  expect(texts.flatMap((it) => print(it, { behindJson: "blanks" }))).toEqual(['RUN|text|["a"] && b', 'RUN|text|["a", ["b]"]] c', 'RUN|text|["]"', "RUN|text|[ -f a ] && b"]);
  expect(texts.flatMap((it) => print(it, { behindJson: "anything" }))).toEqual([
    "RUN|json|a",
    "RUN|none",
    "when using JSON array syntax, arrays must be comprised of strings only",
    'RUN|text|["]"',
    "RUN|text|[ -f a ] && b",
  ]);
});

test("what escapes in a flag", () => {
  const text = "# escape=`\nCOPY --from=a\\b`c d";
  expect(print(text, { flagEscape: "directive" })).toEqual(["directive", "COPY|words|--from=a\\bc|d"]);
  expect(print(text, { flagEscape: "backslash" })).toEqual(["directive", "COPY|words|--from=ab`c|d"]);
});

test("how many carriage returns end a line", () => {
  const text = "RUN a \\\r\r\nRUN b\r\n";
  expect(print(text, { carriageReturns: "all" })).toEqual(["RUN|text|a RUN b"]);
  expect(print(text, { carriageReturns: "one" })).toEqual(["RUN|text|a \\", "RUN|text|b"]);
});
