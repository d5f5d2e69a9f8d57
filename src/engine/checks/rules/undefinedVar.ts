import { redeclareArgument } from "../redeclareArgument.ts";
import type { Rule, RuleFinding } from "../rule.ts";

export const undefinedVar: Rule = {
  name: "UndefinedVar",
  severity: "warning",
  why: "No ARG or ENV of this stage sets the variable, so BuildKit puts nothing in its place.",
  advice: "Set it with ENV, declare it with ARG in this stage, or correct its name.",
  url: "https://docs.docker.com/go/dockerfile/rule/undefined-var/",
  examples: { bad: "FROM alpine\nCOPY ‹$SOURCE› /", good: "FROM alpine\nARG SOURCE=.\nCOPY $SOURCE /" },
  place(finding) {
    const name = nameOf(finding);
    return name === undefined ? undefined : finding.file.findVariable(finding.node, name);
  },
  fix(finding) {
    const name = nameOf(finding);
    return name === undefined ? undefined : redeclareArgument(finding.file, finding.node, name);
  },
};

function nameOf({ message }: RuleFinding): string | undefined {
  return /^Usage of undefined variable '\$(.*?)'(?: \(did you mean|$)/.exec(message)?.[1];
}
