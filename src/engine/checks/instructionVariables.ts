import { isExpandedInstruction } from "../instructions/expandedInstruction.ts";
import type { Instruction } from "../instructions/instruction.ts";
import type { InstructionNode } from "../parser/ast.ts";
import type { Span } from "../source/span.ts";
import type { CheckedFile } from "./checkedFile.ts";
import { findShellAssignments } from "./shellAssignments.ts";
import { findVariables } from "./variableText.ts";
import type { VariableUse } from "./variableText.ts";

const NO_USES: readonly VariableUse[] = [];

/**
 * The variables of a wanted name that an instruction reads while the image is built and that must come from the stage:
 * not those with a default of their own, nor those that a RUN's shell may set itself. Words of which that is not certain
 * are left out.
 */
export function listVariables(file: CheckedFile, instruction: Instruction, isWanted: (name: string) => boolean): readonly VariableUse[] {
  const { node } = instruction;
  const { text, escape } = file.ast;
  if (isExpandedInstruction(instruction)) return needed(findVariables(text, headOf(node), { escape, heedsQuotes: true, isWanted }), node);
  switch (instruction.kind) {
    case "RUN": {
      if (node.form === "json") return NO_USES;
      const bodies = node.heredocs.filter((it) => it.isExpanded).map((it) => it.span);
      const uses = findIn(file, [headOf(node), ...bodies], { escape: "\\", heedsQuotes: true, isWanted });
      if (uses.length === 0) return NO_USES;
      const assigned = findShellAssignments([headOf(node), ...bodies].map((it) => file.textOf(it)).join("\n"));
      return assigned ? needed(uses, node).filter((it) => !assigned.has(it.name)) : NO_USES;
    }
    case "COPY":
    case "ADD": {
      const bodies = node.heredocs.filter((it) => it.isExpanded).map((it) => it.span);
      const uses = findVariables(text, headOf(node), { escape, heedsQuotes: true, isWanted });
      return needed(bodies.length === 0 ? uses : [...uses, ...findIn(file, bodies, { escape: "\\", heedsQuotes: false, isWanted })], node);
    }
    case "CMD":
    case "ENTRYPOINT":
    case "HEALTHCHECK":
    case "MAINTAINER":
    case "ONBUILD":
    case "SHELL":
      return NO_USES;
  }
}

function findIn({ ast: { text } }: CheckedFile, regions: readonly Span[], how: Parameters<typeof findVariables>[2]): readonly VariableUse[] {
  return regions.length === 1 && regions[0] ? findVariables(text, regions[0], how) : regions.flatMap((it) => findVariables(text, it, how));
}

/** What stands behind the keyword, up to the first heredoc's body. */
function headOf({ keywordSpan, span, heredocs }: InstructionNode): Span {
  return { start: keywordSpan.end, end: heredocs[0]?.span.start ?? span.end };
}

/** Without those that say themselves what to do where they are not set, and those in comments among the lines. */
function needed(uses: readonly VariableUse[], { innerComments }: InstructionNode): readonly VariableUse[] {
  if (uses.length === 0) return uses;
  let at = 0;
  return uses.filter(({ modifier, span }) => {
    while ((innerComments[at]?.end ?? Infinity) <= span.start) at += 1;
    return (innerComments[at]?.start ?? Infinity) > span.start && !/^:?[-+?=]/.test(modifier);
  });
}
