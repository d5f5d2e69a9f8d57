import type { AppState, Theme } from "./appState.ts";
import { withFiles } from "./changeOptions.ts";
import { readSavedContext, writeSavedContext } from "./savedContext.ts";
import { readSavedDocument, writeSavedDocument } from "./savedDocument.ts";

/** The part of the browser's storage that keeping needs. */
export type KeptStorage = Pick<Storage, "getItem" | "setItem">;

const documentKey = "stagegraph:document";
const contextKey = "stagegraph:context";
// Read by public/theme.js as well, before the first paint.
const themeKey = "stagegraph:theme";
const themes: readonly Theme[] = ["light", "dark"];

/** What an earlier visit left; empty where there was none or the browser gives no storage. */
export function openKeptState(storage: () => KeptStorage): Partial<AppState> {
  try {
    const kept = storage();
    const theme = themes.find((each) => each === kept.getItem(themeKey)) ?? "system";
    const document = readSavedDocument(kept.getItem(documentKey));
    const context = readSavedContext(kept.getItem(contextKey));
    if (!document || !context) return { ...document, theme };
    return { ...document, options: withFiles(document.options, context.files), contextTitle: context.title, theme };
  } catch {
    return {};
  }
}

/** Keeps text, target and options, but for the paths of the build context. False where the browser has no storage or no room. */
export function keepDocument(storage: () => KeptStorage, state: AppState): boolean {
  return keep(storage, documentKey, writeSavedDocument(state));
}

/** Keeps the paths of the build context. False where the browser has no storage or no room. */
export function keepContext(storage: () => KeptStorage, state: AppState): boolean {
  if (keep(storage, contextKey, writeSavedContext(state))) return true;
  // An older list would come back with a newer text.
  keep(storage, contextKey, "");
  return false;
}

/** Keeps the theme. False where the browser has no storage or no room. */
export function keepTheme(storage: () => KeptStorage, theme: Theme): boolean {
  return keep(storage, themeKey, theme);
}

function keep(storage: () => KeptStorage, key: string, text: string): boolean {
  try {
    storage().setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
