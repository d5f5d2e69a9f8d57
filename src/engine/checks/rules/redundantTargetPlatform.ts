import type { Rule } from "../rule.ts";
import { findFlag } from "../sourceText.ts";

export const redundantTargetPlatform: Rule = {
  name: "RedundantTargetPlatform",
  severity: "warning",
  why: "A stage is built for the target platform anyway, and the legacy builder refuses the line: it knows no TARGETPLATFORM.",
  advice: "Leave --platform out.",
  url: "https://docs.docker.com/go/dockerfile/rule/redundant-target-platform/",
  examples: { bad: "FROM ‹--platform=$TARGETPLATFORM› alpine", good: "FROM alpine" },
  place: ({ node }) => findFlag(node, "platform"),
  fix({ node, file }) {
    const flag = findFlag(node, "platform");
    const [base] = node.arguments;
    // A TARGETPLATFORM of one's own may be another platform than the one that is asked for.
    const isOwn = file.dockerfile.globalArgs.some(({ names }) => names.some(({ key }) => key === "TARGETPLATFORM"));
    const isGiven = Object.hasOwn(file.options.buildArgs ?? {}, "TARGETPLATFORM");
    if (!flag || !base || isOwn || isGiven || !/^[ \t]*$/.test(file.ast.text.slice(flag.end, base.span.start))) return undefined;
    return { title: "Leave --platform out", edits: [{ span: { start: flag.start, end: base.span.start }, text: "" }] };
  },
};
