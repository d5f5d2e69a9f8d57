import type { Rule } from "../rule.ts";

export const reservedStageName: Rule = {
  name: "ReservedStageName",
  severity: "warning",
  why: "The names scratch and context mean the empty image and the build context, so a stage of that name is easily mistaken for them.",
  advice: "Give the stage another name.",
  url: "https://docs.docker.com/go/dockerfile/rule/reserved-stage-name/",
  examples: { bad: "FROM alpine AS ‹scratch›", good: "FROM alpine AS blank" },
  place: ({ node }) => node.arguments[2]?.span,
};
