import { findMeantKey } from "../meantWord.ts";
import type { Rule } from "../rule.ts";
import { isInstruction } from "../sourceText.ts";

export const secretsUsedInArgOrEnv: Rule = {
  name: "SecretsUsedInArgOrEnv",
  severity: "warning",
  why: "Values of ARG and ENV stay readable in the image's history and config for everyone who has the image.",
  advice: "Hand the secret to the one RUN that needs it, with RUN --mount=type=secret.",
  url: "https://docs.docker.com/go/dockerfile/rule/secrets-used-in-arg-or-env/",
  examples: { bad: "FROM alpine\nENV ‹API_KEY›=abc", good: "FROM alpine\nRUN --mount=type=secret,id=api_key true" },
  place: ({ node, message }) => (isInstruction(node, "arg", "env") ? findMeantKey(node, message) : undefined),
};
