import type { Rule } from "../rule.ts";
import { isAsWritten, isInstruction, spanOfArguments } from "../sourceText.ts";

export const workdirRelativePath: Rule = {
  name: "WorkdirRelativePath",
  severity: "warning",
  why: "The path continues whatever directory the base image ends in, so another base image moves everything below this line.",
  advice: "Write the path from the root.",
  url: "https://docs.docker.com/go/dockerfile/rule/workdir-relative-path/",
  examples: { bad: "FROM scratch\nWORKDIR ‹app›", good: "FROM scratch\nWORKDIR /app" },
  place: ({ node }) => (isInstruction(node, "workdir") ? spanOfArguments(node) : undefined),
  fix({ node, file }) {
    const [path] = node.arguments;
    const stage = file.placeOf(node)?.stage;
    const chain = stage && file.chainOf(stage);
    if (!path || !chain || !isInstruction(node, "workdir") || !isAsWritten(file, path)) return undefined;
    // Only scratch is known to begin at the root, and only where no context stands for a stage and no other system's paths count.
    const { platform = "", targetPlatforms = [], buildPlatform = "", contexts = {} } = file.options;
    const hasPlatform = chain.hasPlatform || platform !== "" || buildPlatform !== "" || targetPlatforms.length > 0;
    if (chain.root !== "scratch" || hasPlatform || Object.keys(contexts).length > 0) return undefined;
    if (!/^[\w.-][\w./ -]*$/.test(path.value)) return undefined;
    return { title: `Write /${path.value}`, edits: [{ span: { start: path.span.start, end: path.span.start }, text: "/" }] };
  },
};
