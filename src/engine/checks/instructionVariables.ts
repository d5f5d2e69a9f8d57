import type { Instruction } from "../instructions/instruction.ts";
import type { InstructionNode } from "../parser/ast.ts";
import type { Span } from "../source/span.ts";
import type { CheckedFile } from "./checkedFile.ts";
import { findShellAssignments } from "./shellAssignments.ts";
import { findVariables } from "./variableText.ts";
import type { VariableUse } from "./variableText.ts";

/**
 * The variables that an instruction reads while the image is built and that must come from the stage: not those with a
 * default of their own, nor those that a RUN's shell may set itself. Words of which that is not certain are left out.
 */
export function listVariables(file: CheckedFile, instruction: Instruction): readonly VariableUse[] {
  const { node } = instruction;
  const { text, escape } = file.ast;
  switch (instruction.kind) {
    case "RUN": {
      if (node.form === "json" || !text.slice(node.span.start, node.span.end).includes("$")) return [];
      const regions = [headOf(node), ...node.heredocs.filter((it) => it.isExpanded).map((it) => it.span)];
      const uses = regions.flatMap((it) => findVariables(text, it, { escape: "\\", heedsQuotes: true }));
      if (uses.length === 0) return [];
      const assigned = findShellAssignments(regions.map((it) => file.textOf(it)).join("\n"));
      return assigned ? needed(uses, node).filter((it) => !assigned.has(it.name)) : [];
    }
    case "COPY":
    case "ADD": {
      const bodies = node.heredocs.filter((it) => it.isExpanded).flatMap((it) => findVariables(text, it.span, { escape: "\\", heedsQuotes: false }));
      return needed([...findVariables(text, headOf(node), { escape, heedsQuotes: true }), ...bodies], node);
    }
    case "ARG":
    case "ENV":
    case "EXPOSE":
    case "LABEL":
    case "STOPSIGNAL":
    case "USER":
    case "VOLUME":
    case "WORKDIR":
      return needed(findVariables(text, headOf(node), { escape, heedsQuotes: true }), node);
    case "CMD":
    case "ENTRYPOINT":
    case "HEALTHCHECK":
    case "MAINTAINER":
    case "ONBUILD":
    case "SHELL":
      return [];
  }
}

/** What stands behind the keyword, up to the first heredoc's body. */
function headOf({ keywordSpan, span, heredocs }: InstructionNode): Span {
  return { start: keywordSpan.end, end: heredocs[0]?.span.start ?? span.end };
}

/** Without those that say themselves what to do where they are not set, and those in comments among the lines. */
function needed(uses: readonly VariableUse[], { innerComments }: InstructionNode): readonly VariableUse[] {
  let at = 0;
  return uses.filter(({ modifier, span }) => {
    while ((innerComments[at]?.end ?? Infinity) <= span.start) at += 1;
    return (innerComments[at]?.start ?? Infinity) > span.start && !/^:?[-+?=]/.test(modifier);
  });
}
