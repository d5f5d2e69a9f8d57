import type { Rule } from "../rule.ts";

export const duplicateStageName: Rule = {
  name: "DuplicateStageName",
  severity: "warning",
  why: "BuildKit takes the last stage of the name wherever it is used; the legacy builder stops at the second one.",
  advice: "Give this stage a name of its own.",
  url: "https://docs.docker.com/go/dockerfile/rule/duplicate-stage-name/",
  examples: { bad: "FROM alpine AS build\nFROM busybox AS ‹build›", good: "FROM alpine AS build\nFROM busybox AS test" },
  place: ({ node }) => node.arguments[2]?.span,
};
