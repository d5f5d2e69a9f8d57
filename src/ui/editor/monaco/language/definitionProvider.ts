import type { monaco } from "../monaco.ts";
import type { EditorLanguage } from "./editorLanguage.ts";

/** Leads from a stage's name, an ARG or an ENV to where it is defined. */
export function createDefinitionProvider(language: EditorLanguage): monaco.languages.DefinitionProvider {
  return {
    async provideDefinition(model, position) {
      const found = await language.whileSame(model, language.ask({ kind: "definition", offset: language.toOffset(position) }));
      if (!found) return null;
      const range = language.toRange(found.target);
      return [{ uri: model.uri, range, targetSelectionRange: range, originSelectionRange: language.toRange(found.origin) }];
    },
  };
}

/** Lists every place that names a stage, an ARG or an ENV. */
export function createReferenceProvider(language: EditorLanguage): monaco.languages.ReferenceProvider {
  return {
    async provideReferences(model, position) {
      const spans = await language.whileSame(model, language.ask({ kind: "references", offset: language.toOffset(position) }));
      return spans?.map((span) => ({ uri: model.uri, range: language.toRange(span) }));
    },
  };
}
