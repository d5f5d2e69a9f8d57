import type { InstructionNode } from "../../parser/ast.ts";
import type { TextEdit } from "../../source/textEdit.ts";
import { isSpace } from "../../source/unicode.ts";
import type { CheckedFile } from "../checkedFile.ts";
import type { Rule } from "../rule.ts";
import { isInstruction, spanOfArguments } from "../sourceText.ts";

export const legacyKeyValueFormat: Rule = {
  name: "LegacyKeyValueFormat",
  severity: "warning",
  why: "Without an equals sign the whole rest of the line is one value, so a second pair on the line silently becomes part of the first.",
  advice: "Write key=value, with quotes around a value that has blanks.",
  url: "https://docs.docker.com/go/dockerfile/rule/legacy-key-value-format/",
  examples: { bad: "FROM alpine\nENV ‹GREETING hello world›", good: 'FROM alpine\nENV GREETING="hello world"' },
  place: ({ node }) => (node.form === "legacyPair" ? spanOfArguments(node) : undefined),
  fix({ node, file }) {
    const edits = toPairEdits(node, file);
    return edits && { title: `Write ${node.keyword} key=value`, edits };
  },
};

/** Edits that leave the value's own text alone: an equals sign for the blanks before it, and quotes around it. */
function toPairEdits(node: InstructionNode, file: CheckedFile): readonly TextEdit[] | undefined {
  const [key, value] = node.arguments;
  if (node.form !== "legacyPair" || !isInstruction(node, "env", "label") || !key || !value) return undefined;
  if (/["'=\\`]/.test(key.value) || file.textOf(key.span) !== key.value) return undefined;
  const gap = { start: key.span.end, end: value.span.start };
  // A comment among the continuation lines would be lost with the blanks.
  if (!/^[\s\\`]*$/.test(file.textOf(gap))) return undefined;
  const quotes = quotesFor(value.value, file.ast.escape);
  if (quotes === undefined) return undefined;
  const end = { start: value.span.end, end: value.span.end };
  return [{ span: gap, text: `=${quotes}` }, ...(quotes === "" ? [] : [{ span: end, text: quotes }])];
}

/** What must stand around a value for it to be read as one word; undefined where quotes would change it. */
function quotesFor(value: string, escape: string): string | undefined {
  if (/^"[^"\\`\uFEFF]*"$/.test(value) || /^'[^'\\`\uFEFF]*'$/.test(value)) return "";
  if (/["'\uFEFF]/.test(value)) return undefined;
  if (![...value].some((it) => isSpace(it.charCodeAt(0)))) return value.endsWith(escape) ? undefined : "";
  return /[\\`]/.test(value) ? undefined : '"';
}
