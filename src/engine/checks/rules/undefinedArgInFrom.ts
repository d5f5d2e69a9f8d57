import type { Rule } from "../rule.ts";

export const undefinedArgInFrom: Rule = {
  name: "UndefinedArgInFrom",
  severity: "warning",
  why: "FROM sees only what ARG declares above the first FROM, and the platform arguments. Anything else is empty here.",
  advice: "Declare the argument above the first FROM, or correct its name.",
  url: "https://docs.docker.com/go/dockerfile/rule/undefined-arg-in-from/",
  examples: { bad: "ARG VARIANT=-slim\nFROM node:20‹${VARIENT}›", good: "ARG VARIANT=-slim\nFROM node:20${VARIANT}" },
  place({ node, message, file }) {
    const name = /^FROM argument '(.*?)' is not declared/.exec(message)?.[1];
    return name === undefined ? undefined : file.findVariable(node, name);
  },
};
