import { displayName } from "../../builders/displayName.ts";
import type { Finding } from "../finding.ts";
import { redeclareArgument } from "../redeclareArgument.ts";

export const argumentInheritedByBuildkitAlone: Finding = {
  name: "ArgumentInheritedByBuildkitAlone",
  severity: "note",
  why: "BuildKit hands the arguments of a stage down to the stages that start from it, the legacy builder does not: there the variable is empty.",
  advice: "Repeat the ARG in this stage, or set it with ENV in the stage below.",
  examples: {
    bad: "FROM alpine AS base\nARG VERSION=1\nRUN echo $VERSION\n\nFROM base\nRUN echo ‹$VERSION›",
    good: "FROM alpine AS base\nARG VERSION=1\nRUN echo $VERSION\n\nFROM base\nARG VERSION=1\nRUN echo $VERSION",
  },
  find({ lostVariables, carriedOut, file }) {
    const inherited = lostVariables.filter((it) => it.scope === "inheritedArgument");
    if (inherited.length === 0) return [];
    const isCarriedOut = new Set(carriedOut);
    return inherited.flatMap(({ name, span, stage, instruction }) => {
      if (!isCarriedOut.has(instruction)) return [];
      const fix = redeclareArgument(file, instruction.node, name);
      const message = `${name} is empty here for the legacy builder: ${displayName(stage)} has no ARG of its own and starts from a stage that has.`;
      return [{ message, span, lines: [instruction.node.lines], ...(fix ? { fix } : {}) }];
    });
  },
};
