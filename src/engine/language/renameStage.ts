import { quote } from "../source/quote.ts";
import { applyTextEdits } from "../source/applyTextEdits.ts";
import type { Span } from "../source/span.ts";
import type { TextEdit } from "../source/textEdit.ts";
import type { BuiltFile, LanguageFile } from "./languageFile.ts";
import { listStageOccurrences, stageLabel } from "./stageSymbols.ts";

/** A stage's new name in all places that name it, or why it cannot have it. */
export type StageRename =
  | {
      readonly edits: readonly TextEdit[];
      /** In lower case; empty for a stage that had none. */
      readonly oldName: string;
      readonly newName: string;
    }
  | { readonly refusal: string };

/** BuildKit's rule for names, once they are in lower case (instructions/parse.go, validStageName). */
const STAGE_NAME = /^[a-z][a-z0-9-_.]*$/;

/** Names that mean something else (linter/ruleset.go, ReservedStageName). */
const RESERVED: ReadonlySet<string> = new Set(["context", "scratch"]);

/**
 * Gives a stage another name behind AS, FROM, --from and in mounts; a stage without a name gets one. The name is written
 * in lower case, the only way in which FROM finds it. Refused where either builder would read the file differently after it.
 */
export function renameStage(file: LanguageFile, stage: number, typed: string): StageRename {
  const written = file.names.stages[stage];
  const newName = typed.trim().toLowerCase();
  if (!written) return { refusal: "There is no such stage." };
  const refusal = refuseName(file, stage, newName, typed.trim());
  if (refusal !== undefined) return { refusal };
  const edits: TextEdit[] = [];
  if (!written.nameSpan) {
    const base = written.node.arguments[0];
    if (!base) return { refusal: "FROM has no image here yet." };
    edits.push({ span: { start: base.span.end, end: base.span.end }, text: ` AS ${newName}` });
  }
  const oldName = written.name.toLowerCase();
  for (const { span, reference } of listStageOccurrences(file).filter((it) => it.stage === stage)) {
    if (!reference || reference.name.toLowerCase() === oldName) edits.push({ span, text: newName });
    else if (!/^\d+$/.test(reference.name)) {
      const line = reference.node.lines[0];
      const argument = findDefault(file, reference.name, oldName);
      if (!argument) return { refusal: `Line ${line} reaches ${stageLabel(file, stage)} through ${reference.name}. Write the name there first.` };
      if (!edits.some((it) => it.span.start === argument.start)) edits.push({ span: argument, text: newName });
    }
  }
  const sorted = edits.sort((a, b) => a.span.start - b.span.start);
  return staysTheSame(file, sorted, oldName, newName) ? { edits: sorted, oldName, newName } : { refusal: explainChange(file, stage, newName) };
}

function explainChange({ names }: LanguageFile, stage: number, newName: string): string {
  const oldName = names.stages[stage]?.name.toLowerCase() ?? "";
  const twin = names.byName.get(oldName)?.find((index) => index !== stage);
  if (twin === undefined) return `${newName} already means something else here: an image, a context or an argument of that name.`;
  return `The stage on line ${names.stages[twin]?.node.lines[0] ?? 0} is named ${oldName} too, and a builder would take it instead. Change the uses by hand.`;
}

function refuseName({ names, options }: LanguageFile, stage: number, name: string, typed: string): string | undefined {
  if (!STAGE_NAME.test(name)) return `BuildKit refuses the name ${quote(typed)}: it begins with a letter, and holds letters, digits, dashes, dots and underscores alone.`;
  if (RESERVED.has(name)) return `${name} is reserved: BuildKit takes it for something else.`;
  const other = names.byName.get(name)?.find((index) => index !== stage);
  if (other !== undefined) return `The stage on line ${names.stages[other]?.node.lines[0] ?? 0} is named ${name} already.`;
  if (options.contexts && Object.hasOwn(options.contexts, name)) return `A named context is called ${name}: BuildKit would take it in place of the stage.`;
  return undefined;
}

/** Where an ARG above the first FROM names a stage, for `FROM $NAME`; the name alone. */
function findDefault({ ast, dockerfile }: LanguageFile, use: string, name: string): Span | undefined {
  const [, key] = /^\$\{?(\w+)\}?$/.exec(use) ?? [];
  for (const { node } of dockerfile.globalArgs) {
    for (const { span } of node.arguments) {
      const text = ast.text.slice(span.start, span.end);
      const [, before = "", value] = /^(\w+=["']?)([^"']*)/.exec(text) ?? [];
      if (before !== "" && before.replace(/=.*/s, "") === key && value === name) return { start: span.start + before.length, end: span.start + before.length + value.length };
    }
  }
  return undefined;
}

/** Whether both builders follow the same edges after the change. */
function staysTheSame(file: LanguageFile, edits: readonly TextEdit[], oldName: string, newName: string): boolean {
  const { target = "" } = file.options;
  const isTarget = oldName !== "" && target.toLowerCase() === oldName;
  const after = file.build(applyTextEdits(file.ast.text, edits), { ...file.options, ...(isTarget && { target: newName }) });
  return printEdges(file.built()) === printEdges(after);
}

function printEdges({ graph }: BuiltFile): string {
  return graph.edges.map(({ source, stage, instruction, via, boundBy }) => JSON.stringify([source, stage, instruction, via, boundBy])).sort().join("\n");
}
