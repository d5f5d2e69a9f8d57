import type { AppState } from "../appState.ts";
import type { AppStore } from "../store.ts";
import type { SessionKeeper } from "./keepSession.ts";
import type { KeepOutcome, OpenStorage } from "./keptStorage.ts";
import { keepText, keptKeys } from "./keptStorage.ts";

/** Milliseconds without a change after which it is kept. */
const pause = 300;

const keptFields = ["dockerfile", "documentTitle", "target", "options", "contextTitle", "legacyVersion", "shownPlatform", "foldedByHand", "imageSizes", "otherBuilders", "whatIf", "acrossMachines", "scenario", "files", "currentFile", "closedFiles"] as const;

/** Keeps the session as it changes: after a pause, and at once when the page is hidden or left. Gives what keeps at once. */
export function startKeeping(store: AppStore, keeper: SessionKeeper, storage: OpenStorage): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let outcome: KeepOutcome = "kept";

  const keep = (): void => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    const last = outcome;
    outcome = keeper.keep(store.getState());
    if (outcome !== "kept" && outcome !== last) store.actions.setNotice({ severity: "note", text: sentences[outcome], offer: "download text" });
  };

  store.subscribe((state, before) => {
    if (state.theme !== before.theme) keepText(storage, keptKeys.theme, state.theme);
    if (!hasChanged(state, before)) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(keep, pause);
  });
  window.addEventListener("pagehide", keep);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
  return keep;
}

const sentences: Readonly<Record<Exclude<KeepOutcome, "kept">, string>> = {
  full: "The browser has no room to keep this text. A reload brings back an earlier one.",
  forbidden: "The browser allows this page no storage. A reload loses this text.",
};

function hasChanged(state: AppState, before: AppState): boolean {
  return keptFields.some((field) => state[field] !== before[field]);
}
