import type { OutlineEntry } from "../../../../engine/index.ts";
import { monaco } from "../monaco.ts";
import type { EditorLanguage } from "./editorLanguage.ts";

const { SymbolKind } = monaco.languages;
const kinds: Readonly<Record<OutlineEntry["kind"], monaco.languages.SymbolKind>> = {
  stage: SymbolKind.Class,
  argument: SymbolKind.Variable,
  instruction: SymbolKind.Field,
};

/** Lists the stages, and the ARGs above the first, for Go to Symbol. Their instructions would bury them. */
export function createOutlineProvider(language: EditorLanguage): monaco.languages.DocumentSymbolProvider {
  const toSymbol = ({ kind, name, detail, span, nameSpan }: OutlineEntry): monaco.languages.DocumentSymbol => ({
    name: kind === "stage" ? name : `${name} ${detail}`,
    detail: kind === "stage" ? detail : "",
    kind: kinds[kind],
    tags: [],
    range: language.toRange(span),
    selectionRange: language.toRange(nameSpan),
  });
  return {
    displayName: "Stages",
    async provideDocumentSymbols(model) {
      const entries = await language.whileSame(model, language.ask({ kind: "outline" }));
      return entries?.map(toSymbol);
    },
  };
}
