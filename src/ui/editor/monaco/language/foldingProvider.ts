import type { monaco } from "../monaco.ts";
import type { EditorLanguage } from "./editorLanguage.ts";

/** Folds stages, long instructions, heredocs and comments. */
export function createFoldingProvider(language: EditorLanguage): monaco.languages.FoldingRangeProvider {
  return {
    async provideFoldingRanges(model) {
      const ranges = await language.whileSame(model, language.ask({ kind: "folding" }));
      return ranges?.map((span) => {
        const { startLineNumber: start, endLineNumber: end } = language.toRange(span);
        return { start, end };
      });
    },
  };
}
