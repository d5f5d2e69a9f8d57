import type { FlagNode, InstructionNode } from "../parser/ast.ts";
import { flagsOf } from "./help/flagHelp.ts";
import { findMountKey, mountTypes } from "./help/mountHelp.ts";
import type { HoverNote } from "./hover.ts";
import type { LanguageFile } from "./languageFile.ts";
import { mapToSource } from "./sourceMap.ts";

/** What a flag means; inside a mount, the key or the type under the offset. */
export function hoverFlag(file: LanguageFile, node: InstructionNode, offset: number): HoverNote | undefined {
  const flag = node.flags.find(({ span }) => span.start <= offset && offset <= span.end);
  if (!flag) return undefined;
  const name = flag.text.split("=", 1)[0] ?? "";
  const help = flagsOf(node.keyword.toUpperCase()).find((it) => it.name === name);
  if (!help) return undefined;
  const inside = name === "--mount" ? hoverMount(file, flag, offset) : undefined;
  return inside ?? { span: flag.span, paragraphs: [[{ code: help.value === "" ? help.name : `${help.name}=${help.value}` }], [help.text]] };
}

function hoverMount({ ast }: LanguageFile, { text, span }: FlagNode, offset: number): HoverNote | undefined {
  const place = mapToSource(ast.text, span, text, ast.escape);
  if (!place) return undefined;
  const fields = text.slice("--mount=".length).split(",");
  const type = fields.find((it) => it.toLowerCase().startsWith("type="))?.slice("type=".length).toLowerCase() ?? "bind";
  let at = "--mount=".length;
  for (const field of fields) {
    const from = at;
    at += field.length + 1;
    if (field === "" || offset < place(from) || offset > place(from + field.length - 1)) continue;
    const [written = "", value = ""] = field.split("=", 2);
    const key = written.toLowerCase();
    const where = { start: place(from), end: place(from + field.length - 1) + 1 };
    const ofType = key === "type" && offset >= place(from + written.length) ? mountTypes.find(({ name }) => name === value.toLowerCase()) : undefined;
    const help = ofType ?? findMountKey(type, key);
    return help && { span: where, paragraphs: [[{ code: ofType ? `type=${help.name}` : help.name }], [help.text]] };
  }
  return undefined;
}
