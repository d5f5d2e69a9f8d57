import type { Rule } from "../rule.ts";

export const invalidDefaultArgInFrom: Rule = {
  name: "InvalidDefaultArgInFrom",
  severity: "warning",
  why: "Without a build argument the name that FROM gets is empty or no image's name, so a plain docker build fails.",
  advice: "Give every argument of this FROM a default that makes a valid image name.",
  url: "https://docs.docker.com/go/dockerfile/rule/invalid-default-arg-in-from/",
  examples: { bad: "ARG TAG\nFROM ‹alpine:$TAG›", good: "ARG TAG=latest\nFROM alpine:$TAG", options: { buildArgs: { TAG: "3.20" } } },
  place: ({ node }) => node.arguments[0]?.span,
};
