import type { TextEdit } from "../../source/textEdit.ts";
import type { Rule, RuleFinding } from "../rule.ts";
import { isAsWritten, isInstruction, isKeywordAsWritten } from "../sourceText.ts";

export const consistentInstructionCasing: Rule = {
  name: "ConsistentInstructionCasing",
  severity: "warning",
  why: "Most keywords of the file are in the other case; one that differs looks like something else.",
  advice: "Write the keyword in the case of the others.",
  url: "https://docs.docker.com/go/dockerfile/rule/consistent-instruction-casing/",
  examples: { bad: "FROM alpine\n‹copy› a /a\nRUN true", good: "FROM alpine\nCOPY a /a\nRUN true" },
  place: ({ node }) => node.keywordSpan,
  fix(finding) {
    const { node, file } = finding;
    if (!isKeywordAsWritten(file, node)) return undefined;
    const upper = node.keyword.toLowerCase().toUpperCase();
    const text = file.keywordCase === "lower" ? upper.toLowerCase() : upper;
    return { title: `Write ${text}`, edits: [{ span: node.keywordSpan, text }, ...fixAs(finding)] };
  },
};

/** AS goes with its FROM, or the next check would fire. */
function fixAs({ node, file }: RuleFinding): readonly TextEdit[] {
  const [, as] = node.arguments;
  if (!isInstruction(node, "from") || !as || !/^as$/iu.test(as.value) || !isAsWritten(file, as)) return [];
  const text = file.keywordCase === "lower" ? "as" : "AS";
  return as.value === text ? [] : [{ span: as.span, text }];
}
