import { rules } from "../checks/rules.ts";
import type { Span } from "../source/span.ts";
import type { Completion, CompletionList } from "./completion.ts";
import { directives } from "./help/directiveHelp.ts";
import type { LanguageFile } from "./languageFile.ts";

/** In a comment at the top of the file a directive can stand; in others nothing is known. */
export function completeComment(file: LanguageFile, { start }: Span, offset: number): CompletionList | undefined {
  if (!isAtTop(file, start)) return undefined;
  const typed = file.ast.text.slice(start, offset);
  const [, head, name, value] = /^(#\s*)(\w*)(?:\s*=\s*(.*))?$/s.exec(typed) ?? [];
  if (head === undefined || name === undefined) return undefined;
  if (value === undefined) return { span: { start: start + head.length, end: offset }, items: completeDirectiveName(file, "") };
  return completeDirectiveValue(name.toLowerCase(), value, offset);
}

/** Whether nothing but directives stands above, so that one may stand here. */
export function isAtTop({ ast }: LanguageFile, offset: number): boolean {
  for (const node of ast.nodes) {
    if (node.span.start >= offset) return true;
    if (node.kind !== "directive") return false;
  }
  return true;
}

/** The directives that the file has not got yet. */
export function completeDirectiveName({ ast }: LanguageFile, before: string): readonly Completion[] {
  const used = new Set(ast.nodes.map((it) => (it.kind === "directive" && it.value !== "" ? it.name : "")));
  return directives
    .filter(({ name }) => !used.has(name as "syntax"))
    .map(({ name, text }) => ({ kind: "directive", label: `${before}${name}`, insert: `${before}${name}=`, detail: "parser directive", text, goesOn: true }));
}

function completeDirectiveValue(name: string, value: string, offset: number): CompletionList | undefined {
  const directive = directives.find((it) => it.name === name);
  if (!directive) return undefined;
  const [, skipped] = name === "check" ? (/skip=(?:[^;]*,)?([^,;]*)$/.exec(value) ?? []) : [];
  if (skipped !== undefined) {
    const items = rules.map((it): Completion => ({ kind: "check", label: it.name, insert: it.name, detail: it.isExperimental ? "experimental build check" : "build check", text: it.why }));
    return { span: { start: offset - skipped.length, end: offset }, items: [{ kind: "check", label: "all", insert: "all", detail: "every build check", text: "" }, ...items] };
  }
  const typed = name === "check" ? value.slice(value.lastIndexOf(";") + 1) : value;
  const values = name === "check" ? ["skip=", "error=true"] : directive.values;
  const items = values.map((it): Completion => ({ kind: "value", label: it, insert: it, detail: "", text: "", ...(it.endsWith("=") && { goesOn: true as const }) }));
  return { span: { start: offset - typed.length, end: offset }, items };
}
