import type { Rule } from "../rule.ts";
import { isAsWritten, isInstruction, isKeywordAsWritten, spanOfArguments } from "../sourceText.ts";

const AUTHORS = "org.opencontainers.image.authors";

export const maintainerDeprecated: Rule = {
  name: "MaintainerDeprecated",
  severity: "warning",
  why: "MAINTAINER can say one name and nothing else, and tools that read an image's labels do not find it.",
  advice: "Write the label org.opencontainers.image.authors.",
  url: "https://docs.docker.com/go/dockerfile/rule/maintainer-deprecated/",
  examples: { bad: "FROM alpine\n‹MAINTAINER› Ada <ada@example.org>", good: 'FROM alpine\nLABEL org.opencontainers.image.authors="Ada <ada@example.org>"' },
  place: ({ node }) => node.keywordSpan,
  fix({ node, file }) {
    const [author] = node.arguments;
    const stage = file.placeOf(node)?.stage;
    const span = spanOfArguments(node);
    if (!author || !stage || !span || !isInstruction(node, "maintainer")) return undefined;
    if (!isAsWritten(file, author) || !isKeywordAsWritten(file, node)) return undefined;
    // One that is there already would be written over, or would write over this one.
    if (file.chainOf(stage)?.labels.has(AUTHORS) !== false) return undefined;
    const { escape } = file.ast;
    const value = author.value.replace(/["$\\`]/g, (sign) => (/["$]/.test(sign) || sign === escape ? escape + sign : sign));
    const edits = [
      { span: node.keywordSpan, text: inCaseOf(node.keyword, "LABEL") },
      { span, text: `${AUTHORS}="${value}"` },
    ];
    return { title: `Write the label ${AUTHORS}`, edits };
  },
};

/** In the case of the word that it replaces, so that the count of cases stays as it was. */
function inCaseOf(written: string, keyword: string): string {
  if (written === written.toLowerCase()) return keyword.toLowerCase();
  return written === written.toUpperCase() ? keyword : keyword.charAt(0) + keyword.slice(1).toLowerCase();
}
