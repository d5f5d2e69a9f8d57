import { languageId, monaco } from "../monaco.ts";
import { createCodeLensProvider } from "./codeLensProvider.ts";
import { createCompletionProvider } from "./completionProvider.ts";
import { createDefinitionProvider, createReferenceProvider } from "./definitionProvider.ts";
import type { EditorLanguage } from "./editorLanguage.ts";
import { createFoldingProvider } from "./foldingProvider.ts";
import { createHoverProvider } from "./hoverProvider.ts";
import { createOutlineProvider } from "./outlineProvider.ts";
import { createRenameProvider } from "./renameProvider.ts";

/** Gives Monaco all that the engine knows of a Dockerfile. Gives what ends it. */
export function registerLanguage(editor: monaco.editor.IStandaloneCodeEditor, language: EditorLanguage): monaco.IDisposable {
  const { languages } = monaco;
  const makeTarget = editor.addCommand(0, (_, target: unknown) => typeof target === "string" && language.store.actions.setTarget(target)) ?? "";
  const lenses = createCodeLensProvider(language, makeTarget);
  const registered = [
    lenses,
    languages.registerCodeLensProvider(languageId, lenses.provider),
    languages.registerCompletionItemProvider(languageId, createCompletionProvider(language)),
    languages.registerDefinitionProvider(languageId, createDefinitionProvider(language)),
    languages.registerReferenceProvider(languageId, createReferenceProvider(language)),
    languages.registerFoldingRangeProvider(languageId, createFoldingProvider(language)),
    languages.registerHoverProvider(languageId, createHoverProvider(language)),
    languages.registerDocumentSymbolProvider(languageId, createOutlineProvider(language)),
    languages.registerRenameProvider(languageId, createRenameProvider(language)),
  ];
  return { dispose: () => registered.forEach((it) => it.dispose()) };
}
