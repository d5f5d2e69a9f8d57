import type { AnalysisInput, LanguageAnswers, LanguageQuestion } from "../engine/index.ts";
import { createLanguageService } from "../engine/index.ts";

type AtCaret = Extract<LanguageQuestion, { offset: number }>["kind"];

/** Asks about the place of the mark `|` in a text; the text without it comes back as well. */
export function askAtCaret<Kind extends AtCaret>(kind: Kind, marked: string, input: Partial<AnalysisInput> = {}): { readonly text: string; readonly answer: LanguageAnswers[Kind] } {
  const offset = marked.indexOf("|");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const answer = createLanguageService().answer({ options: {}, ...input, dockerfile: text }, { kind, offset });
  return { text, answer: answer as LanguageAnswers[Kind] };
}

/** Asks about a whole text. */
export function askLanguage<Question extends LanguageQuestion>(input: AnalysisInput, question: Question): LanguageAnswers[Question["kind"]] {
  return createLanguageService().answer(input, question) as LanguageAnswers[Question["kind"]];
}
