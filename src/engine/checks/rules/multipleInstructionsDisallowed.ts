import type { Rule } from "../rule.ts";

export const multipleInstructionsDisallowed: Rule = {
  name: "MultipleInstructionsDisallowed",
  severity: "warning",
  why: "A later instruction of the kind in the same stage replaces this one, so this one does nothing.",
  advice: "Keep the last one and delete this one.",
  url: "https://docs.docker.com/go/dockerfile/rule/multiple-instructions-disallowed/",
  examples: { bad: 'FROM alpine\n‹CMD› ["one"]\nCMD ["two"]', good: 'FROM alpine\nCMD ["two"]' },
  place: ({ node }) => node.keywordSpan,
};
