import type { InstructionNode } from "../parser/ast.ts";
import type { Completion, CompletionList } from "./completion.ts";
import { instructionHelp } from "./help/instructionHelp.ts";
import type { LanguageFile } from "./languageFile.ts";
import { completeDirectiveName, isAtTop } from "./completeDirective.ts";

/** Above the first FROM nothing else may stand (instructions/parse.go, Parse). */
const ABOVE_FROM: ReadonlySet<string> = new Set(["FROM", "ARG"]);

/** What ONBUILD refuses (instructions/parse.go, parseOnBuild). */
const NO_TRIGGER: ReadonlySet<string> = new Set(["ONBUILD", "FROM", "MAINTAINER"]);

/** Deprecated: whoever wants it can type it. */
const NOT_OFFERED: ReadonlySet<string> = new Set(["MAINTAINER"]);

/** The instructions that can begin here, in the case that the file writes them in. */
export function completeKeyword(file: LanguageFile, node: InstructionNode | undefined, offset: number): CompletionList {
  const isTrigger = node?.keyword.toLowerCase() === "onbuild" && offset > node.keywordSpan.end;
  const start = !node ? offset : isTrigger ? (node.trigger?.keywordSpan.start ?? offset) : node.keywordSpan.start;
  const typed = file.ast.text.slice(start, offset);
  const firstFrom = file.names.stages[0]?.node;
  const isAbove = !firstFrom || offset <= firstFrom.keywordSpan.end;
  const isLower = prefersLowerCase(file, typed, node);
  const items: Completion[] = [];
  for (const { keyword, syntax, text } of instructionHelp.values()) {
    if (NOT_OFFERED.has(keyword) || (isTrigger && NO_TRIGGER.has(keyword)) || (!isTrigger && isAbove && !ABOVE_FROM.has(keyword))) continue;
    const label = isLower ? keyword.toLowerCase() : keyword;
    items.push({ kind: "instruction", label, insert: `${label} `, detail: syntax[0] ?? "", text, ...(goesOn.has(keyword) && { goesOn: true as const }) });
  }
  if (typed === "" && !isTrigger && isAtTop(file, offset)) items.push(...completeDirectiveName(file, "# "));
  return { span: { start, end: offset }, items };
}

/** Instructions whose first word is one of a few. */
const goesOn: ReadonlySet<string> = new Set(["FROM", "HEALTHCHECK", "ONBUILD", "SHELL", "STOPSIGNAL"]);

/** The file's own habit, by its other instructions; in an empty file, what is being typed. */
function prefersLowerCase({ ast }: LanguageFile, typed: string, current: InstructionNode | undefined): boolean {
  let lower = 0;
  let upper = 0;
  for (const node of ast.nodes) {
    if (node.kind !== "instruction" || node === current) continue;
    if (node.keyword === node.keyword.toLowerCase()) lower += 1;
    else upper += 1;
  }
  return lower + upper > 0 ? lower > upper : typed !== "" && typed === typed.toLowerCase();
}
