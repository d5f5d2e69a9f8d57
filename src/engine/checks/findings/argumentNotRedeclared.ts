import { displayName } from "../../builders/displayName.ts";
import type { ArgumentOrigin } from "../argumentOrigin.ts";
import type { Finding } from "../finding.ts";
import type { LostVariable } from "../lostVariables.ts";
import { redeclareArgument } from "../redeclareArgument.ts";

export const argumentNotRedeclared: Finding = {
  name: "ArgumentNotRedeclared",
  severity: "warning",
  why: "An ARG above the first FROM counts for FROM lines, one in a stage for that stage and those that start from it. Elsewhere the variable is empty, and a RUN goes on without a word.",
  advice: "Repeat the ARG in this stage.",
  examples: {
    bad: "ARG VERSION=1\nFROM scratch\nRUN echo ‹$VERSION›",
    good: "ARG VERSION=1\nFROM scratch\nARG VERSION\nRUN echo $VERSION",
  },
  find({ checks, file, lostVariables }) {
    const toldByBuildkit = new Set(checks.flatMap(({ rule, message, lines }) => (rule === "UndefinedVar" ? [`${lines[0]?.[0] ?? 0} ${variableIn(message)}`] : [])));
    return lostVariables.flatMap((lost) => {
      const { name, span, instruction, scope } = lost;
      const { node } = instruction;
      const origin = file.originOf(name);
      if (scope !== "unset" || !origin || toldByBuildkit.has(`${node.lines[0]} ${name}`)) return [];
      const fix = redeclareArgument(file, node, name);
      const isCertain = lost.isBaseKnown || origin.kind === "platform";
      return [{ message: messageOf(lost, origin), span, lines: [node.lines], ...(isCertain ? {} : { severity: "note" as const }), ...(fix ? { fix } : {}) }];
    });
  },
};

function messageOf({ name, stage, isBaseKnown }: LostVariable, origin: ArgumentOrigin): string {
  const own = displayName(stage);
  if (origin.kind === "platform") return `${name} is empty here: BuildKit sets it, but ${own} sees it only after ARG ${name}.`;
  const verdict = isBaseKnown ? `${name} is empty here` : `${name} is empty here unless the image sets it`;
  if (origin.kind === "stage") return `${verdict}: its ARG belongs to ${displayName(origin.stage)}, and ${own} has none.`;
  return `${verdict}: its ARG on line ${origin.instruction.node.lines[0]} stands above the first FROM, and ${own} has none.`;
}

function variableIn(message: string): string {
  return /^Usage of undefined variable '\$(.*?)'(?: \(did you mean|$)/.exec(message)?.[1] ?? "";
}
