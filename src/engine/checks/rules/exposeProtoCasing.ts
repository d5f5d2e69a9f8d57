import type { InstructionNode } from "../../parser/ast.ts";
import type { TextEdit } from "../../source/textEdit.ts";
import type { CheckedFile } from "../checkedFile.ts";
import { findMeantArgument } from "../meantWord.ts";
import type { Rule } from "../rule.ts";
import { isInstruction } from "../sourceText.ts";

export const exposeProtoCasing: Rule = {
  name: "ExposeProtoCasing",
  severity: "warning",
  why: "A protocol's name is written in lower case; some tools that read the image do not know it otherwise.",
  advice: "Write the protocol in lower case.",
  url: "https://docs.docker.com/go/dockerfile/rule/expose-proto-casing/",
  examples: { bad: "FROM alpine\nEXPOSE ‹80/TCP›", good: "FROM alpine\nEXPOSE 80/tcp" },
  place: ({ node, message }) => (isInstruction(node, "expose") ? findMeantArgument(node, message) : undefined),
  fix({ node, file }) {
    const edits = isInstruction(node, "expose") ? lowerProtocols(node, file) : [];
    return edits.length === 0 ? undefined : { title: "Write the protocol in lower case", edits };
  },
};

/** The protocols behind ports that are written out, or are one plain variable. */
function lowerProtocols(node: InstructionNode, file: CheckedFile): readonly TextEdit[] {
  return node.arguments.flatMap(({ span, value }) => {
    const protocol = /^(?:[\w.:-]+|\$\w+|\$\{\w+\})\/([A-Za-z]+)$/.exec(value)?.[1];
    if (protocol === undefined || protocol === protocol.toLowerCase() || file.textOf(span) !== value) return [];
    return [{ span: { start: span.end - protocol.length, end: span.end }, text: protocol.toLowerCase() }];
  });
}
