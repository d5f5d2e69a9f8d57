import type { Completion, CompletionList } from "../../../../engine/index.ts";
import { monaco } from "../monaco.ts";
import type { EditorLanguage } from "./editorLanguage.ts";

const { CompletionItemKind } = monaco.languages;
const kinds: Readonly<Record<Completion["kind"], monaco.languages.CompletionItemKind>> = {
  instruction: CompletionItemKind.Keyword,
  flag: CompletionItemKind.Property,
  key: CompletionItemKind.Field,
  value: CompletionItemKind.Value,
  stage: CompletionItemKind.Class,
  image: CompletionItemKind.File,
  variable: CompletionItemKind.Variable,
  directive: CompletionItemKind.Keyword,
  check: CompletionItemKind.EnumMember,
};

/** Offers what can stand at the caret, in the engine's order. */
export function createCompletionProvider(language: EditorLanguage): monaco.languages.CompletionItemProvider {
  return {
    triggerCharacters: ["-", "=", ",", "$", "{", " "],
    async provideCompletionItems(model, position, { triggerCharacter }) {
      const list = await language.whileSame(model, language.ask({ kind: "completion", offset: language.toOffset(position) }));
      if (!list || (triggerCharacter === " " && !isChoice(list))) return { suggestions: [] };
      const range = language.toRange(list.span);
      if (range.startLineNumber !== range.endLineNumber) return { suggestions: [] };
      return { suggestions: list.items.map((item, index) => toSuggestion(item, index, range)) };
    },
  };
}

/** A space asks where one of the file's own names is due; elsewhere an Enter behind it must end the line. */
function isChoice({ items: [first] }: CompletionList): boolean {
  return first?.kind === "stage";
}

function toSuggestion({ kind, label, insert, detail, text, goesOn }: Completion, index: number, range: monaco.IRange): monaco.languages.CompletionItem {
  return {
    label: detail === "" ? label : { label, description: detail },
    kind: kinds[kind],
    insertText: insert,
    filterText: label,
    sortText: String(index).padStart(5, "0"),
    range,
    ...(text !== "" && { documentation: text }),
    ...(goesOn && { command: { id: "editor.action.triggerSuggest", title: "" } }),
  };
}
