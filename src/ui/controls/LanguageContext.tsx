import { createContext, useContext } from "react";
import type { AskLanguage } from "../../state/askLanguage.ts";

const Context = createContext<AskLanguage>(() => Promise.resolve(undefined));

/** Gives everything below the means to ask the engine about the text. */
export const LanguageProvider = Context;

/** Asks the engine about the text as it stands. */
export function useAskLanguage(): AskLanguage {
  return useContext(Context);
}
