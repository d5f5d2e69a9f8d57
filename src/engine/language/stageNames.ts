import { splitCsv } from "../instructions/csv.ts";
import type { Ast, FlagNode, InstructionNode } from "../parser/ast.ts";
import type { Span } from "../source/span.ts";
import { mapToSource } from "./sourceMap.ts";

/** A FROM as it stands in the text, whether a builder can read it or not. */
export interface WrittenStage {
  readonly index: number;
  readonly node: InstructionNode;
  /** As written; empty for an unnamed stage. */
  readonly name: string;
  readonly nameSpan: Span | undefined;
}

/** The stages of a file and where their names, in lower case, stand. */
export interface StageNames {
  readonly stages: readonly WrittenStage[];
  /** Indexes of the stages of one name, in file order. */
  readonly byName: ReadonlyMap<string, readonly number[]>;
}

/** A name or number where it is used. */
export interface StageReference {
  /** Index of the stage meant; -1 where it names none of the file. */
  readonly index: number;
  readonly name: string;
  /** The name alone, without quotes where they stand outside. */
  readonly span: Span;
  /** The argument or flag that holds it. */
  readonly holder: Span;
  readonly via: "base" | "copy" | "mount";
  readonly node: InstructionNode;
}

export function readStageNames(ast: Ast): StageNames {
  const stages: WrittenStage[] = [];
  const byName = new Map<string, number[]>();
  for (const node of ast.nodes) {
    if (node.kind !== "instruction" || node.keyword.toLowerCase() !== "from") continue;
    const [, , written] = node.arguments;
    const name = written?.value ?? "";
    const index = stages.length;
    stages.push({ index, node, name, nameSpan: written?.span });
    const key = name.toLowerCase();
    const known = byName.get(key);
    if (known) known.push(index);
    else if (name !== "") byName.set(key, [index]);
  }
  return { stages, byName };
}

/** The names and numbers of stages, and of images in their place, that one instruction uses. A name in any case counts. */
export function listStageReferences(ast: Ast, node: InstructionNode, names: StageNames): readonly StageReference[] {
  switch (node.keyword.toLowerCase()) {
    case "from": {
      const [base] = node.arguments;
      if (!base) return [];
      const span = withoutQuotes(ast.text, base.span);
      const name = ast.text.slice(span.start, span.end);
      return [{ index: findStage(names, name, node, "earlier"), name, span, holder: base.span, via: "base", node }];
    }
    case "copy":
      return node.flags.flatMap((flag) => readCopySource(ast, flag, node, names));
    case "run":
      return node.flags.flatMap((flag) => readMountSource(ast, flag, node, names));
    default:
      return [];
  }
}

function readCopySource(ast: Ast, flag: FlagNode, node: InstructionNode, names: StageNames): readonly StageReference[] {
  const { text, span: holder } = flag;
  if (!text.startsWith(copyFrom) || text.length === copyFrom.length) return [];
  const place = mapToSource(ast.text, holder, text, ast.escape);
  const name = text.slice(copyFrom.length);
  const number = /^\d+$/.test(name) ? Number(name) : names.stages.length;
  const index = number < names.stages.length ? number : findStage(names, name, node, "any");
  return place ? [{ index, name, span: { start: place(copyFrom.length), end: place(text.length - 1) + 1 }, holder, via: "copy", node }] : [];
}

function readMountSource(ast: Ast, flag: FlagNode, node: InstructionNode, names: StageNames): readonly StageReference[] {
  const { text, span: holder } = flag;
  if (!text.startsWith(mount) || !/from=/i.test(text)) return [];
  const csv = splitCsv(text.slice(mount.length));
  const place = mapToSource(ast.text, holder, text, ast.escape);
  if ("error" in csv || !place) return [];
  // Where quotes of the list's own stand, places are not certain.
  if (csv.fields.join(",") !== text.slice(mount.length)) return [];
  const found: StageReference[] = [];
  let at = mount.length;
  for (const field of csv.fields) {
    const [, name] = /^from=(.+)$/is.exec(field) ?? [];
    const span = { start: place(at + "from=".length), end: place(at + field.length - 1) + 1 };
    if (name !== undefined) found.push({ index: findStage(names, name, node, "any"), name, span, holder, via: "mount", node });
    at += field.length + 1;
  }
  return found;
}

const copyFrom = "--from=";
const mount = "--mount=";

/** The last stage of that name above an instruction, or else, where that is allowed, the first below. */
function findStage({ stages, byName }: StageNames, name: string, node: InstructionNode, where: "earlier" | "any"): number {
  const indexes = byName.get(name.toLowerCase()) ?? [];
  let low = 0;
  let high = indexes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stages[indexes[middle] ?? 0]?.node.span.start ?? 0) < node.span.start) low = middle + 1;
    else high = middle;
  }
  return indexes[low - 1] ?? (where === "any" ? indexes[low] : undefined) ?? -1;
}

function withoutQuotes(text: string, { start, end }: Span): Span {
  const quote = text.charAt(start);
  const isQuoted = (quote === '"' || quote === "'") && end - start > 1 && text.charAt(end - 1) === quote;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
