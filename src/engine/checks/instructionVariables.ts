import type { Instruction } from "../instructions/instruction.ts";
import type { InstructionNode } from "../parser/ast.ts";
import type { Span } from "../source/span.ts";
import type { CheckedFile } from "./checkedFile.ts";
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
      const shellText = regions.map((it) => file.textOf(it)).join("\n");
      if (/(?:^|[\s;&|(])(?:\.|source|eval)\s/.test(shellText)) return [];
      return regions
        .flatMap((it) => findVariables(text, it, { escape: "\\", heedsQuotes: true }))
        .filter((it) => isNeeded(it, node) && !isSetByShell(it.name, shellText));
    }
    case "COPY":
    case "ADD": {
      const bodies = node.heredocs.filter((it) => it.isExpanded).flatMap((it) => findVariables(text, it.span, { escape: "\\", heedsQuotes: false }));
      return [...findVariables(text, headOf(node), { escape, heedsQuotes: true }), ...bodies].filter((it) => isNeeded(it, node));
    }
    case "ARG":
    case "ENV":
    case "EXPOSE":
    case "LABEL":
    case "STOPSIGNAL":
    case "USER":
    case "VOLUME":
    case "WORKDIR":
      return findVariables(text, headOf(node), { escape, heedsQuotes: true }).filter((it) => isNeeded(it, node));
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

/** False for what says itself what to do where it is not set, and for comments among the lines. */
function isNeeded({ modifier, span }: VariableUse, { innerComments }: InstructionNode): boolean {
  if (/^:?[-+?=]/.test(modifier)) return false;
  return !innerComments.some((it) => it.start <= span.start && span.start < it.end);
}

function isSetByShell(name: string, shellText: string): boolean {
  const assigned = new RegExp(`(?<![\\p{L}\\p{N}_$])${name}(?:\\[[^\\]]*\\])?\\+?=`, "u");
  const named = new RegExp(`\\b(?:for|select|read|local|declare|typeset|export|unset|readonly|getopts|mapfile|readarray|printf\\s+-v)\\b[^;&|\\n]*(?<![\\p{L}\\p{N}_$])${name}(?![\\p{L}\\p{N}_])`, "u");
  return assigned.test(shellText) || named.test(shellText);
}
