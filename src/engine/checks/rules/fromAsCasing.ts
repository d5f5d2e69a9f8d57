import type { Rule } from "../rule.ts";
import { isAsWritten } from "../sourceText.ts";

export const fromAsCasing: Rule = {
  name: "FromAsCasing",
  severity: "warning",
  why: "FROM and AS belong to one instruction; in two cases the line is harder to read and to search for.",
  advice: "Write AS in the case of FROM.",
  url: "https://docs.docker.com/go/dockerfile/rule/from-as-casing/",
  examples: { bad: "FROM alpine ‹as› app", good: "FROM alpine AS app" },
  place: ({ node }) => node.arguments[1]?.span,
  fix({ node, file }) {
    const [, as] = node.arguments;
    if (!as || !/^as$/iu.test(as.value) || !isAsWritten(file, as)) return undefined;
    const text = node.keyword === node.keyword.toLowerCase() ? "as" : "AS";
    return { title: `Write ${text}`, edits: [{ span: as.span, text }] };
  },
};
