import { cleanPath } from "../../source/paths.ts";
import { quote } from "../../source/quote.ts";
import type { Rule } from "../rule.ts";
import { isInstruction } from "../sourceText.ts";

export const copyIgnoredFile: Rule = {
  name: "CopyIgnoredFile",
  severity: "warning",
  why: "The file's name stands in .dockerignore, so it never reaches the builder and there is nothing to copy.",
  advice: "Take the pattern out of .dockerignore, or do not copy the file.",
  url: "https://docs.docker.com/go/dockerfile/rule/copy-ignored-file/",
  examples: { bad: "FROM alpine\nCOPY a ‹secret.txt› /", good: "FROM alpine\nCOPY a public.txt /", options: { dockerignore: "secret.txt\n" } },
  place({ node, message }) {
    if (!isInstruction(node, "copy", "add")) return undefined;
    const sources = node.arguments.slice(0, -1);
    const meant = sources.find(({ value }) => message.includes(` file ${quote(cleanPath(value))} that`));
    return (meant ?? sources.find(({ value }) => value.includes("$")) ?? sources[0])?.span;
  },
};
