import type { LanguageAnswers, LanguageQuestion } from "../engine/index.ts";

/**
 * Asks the engine about the text on the page as it stands, beside the page's own thread.
 * @returns undefined where the text is too long to ask about, a newer question of the kind came first, or no answer came in time
 */
export type AskLanguage = <Question extends LanguageQuestion>(question: Question) => Promise<LanguageAnswers[Question["kind"]] | undefined>;
