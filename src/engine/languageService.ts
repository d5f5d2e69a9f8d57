import { analyse } from "./analyse.ts";
import type { AnalysisInput } from "./analysis.ts";
import type { LanguageAnswer, LanguageQuestion } from "./language/languageAnswer.ts";
import { answerLanguage } from "./language/languageAnswer.ts";
import type { LanguageFile } from "./language/languageFile.ts";
import { openLanguageFile } from "./language/languageFile.ts";

/** Answers what an editor asks. Equal questions about one text share what is known of it. */
export interface LanguageService {
  answer(input: AnalysisInput, question: LanguageQuestion): LanguageAnswer;
}

/** A service that remembers the text that was asked about last. */
export function createLanguageService(): LanguageService {
  let last: { readonly key: string; readonly dockerfile: string; readonly file: LanguageFile } | undefined;
  return {
    answer(input, question) {
      const { dockerfile, ...others } = input;
      const key = JSON.stringify(others);
      if (last?.key !== key || last.dockerfile !== dockerfile) {
        const file = openLanguageFile(input, (text, options) => analyse({ ...input, dockerfile: text, options }));
        last = { key, dockerfile, file };
      }
      return answerLanguage(last.file, question);
    },
  };
}
