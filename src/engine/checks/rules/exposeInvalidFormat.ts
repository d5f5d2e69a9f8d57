import { findMeantArgument } from "../meantWord.ts";
import type { Rule } from "../rule.ts";
import { isInstruction } from "../sourceText.ts";

export const exposeInvalidFormat: Rule = {
  name: "ExposeInvalidFormat",
  severity: "warning",
  why: "EXPOSE tells a container's port alone. An address or a port of the host is read over, because an image does not know where it will run.",
  advice: "Write the container's port alone, and map it to the host with docker run --publish.",
  url: "https://docs.docker.com/go/dockerfile/rule/expose-invalid-format/",
  examples: { bad: "FROM alpine\nEXPOSE ‹8080:80›", good: "FROM alpine\nEXPOSE 80" },
  place: ({ node, message }) => (isInstruction(node, "expose") ? findMeantArgument(node, message) : undefined),
};
