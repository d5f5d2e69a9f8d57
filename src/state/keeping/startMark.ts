import type { OpenStorage } from "./keptStorage.ts";
import { forgetKept, keepText, keptKeys, readKeptText } from "./keptStorage.ts";

/** Remembers in the tab's own storage whether its last start came to its end. */
export interface StartMark {
  /** Whether the last start failed, or ended before the page was ready: what the page opens may be the cause. */
  readonly hasFailedBefore: boolean;
  /** A start begins. */
  begin(): void;
  /** The page is ready, or is left before; a page that hangs is never left in the usual way. */
  end(): void;
  /** The page failed: the next start is to ask first. */
  fail(): void;
}

export function openStartMark(tab: OpenStorage): StartMark {
  const write = (word: "starting" | "failed"): void => void keepText(tab, keptKeys.start, word);
  return {
    hasFailedBefore: readKeptText(tab, keptKeys.start) !== null,
    begin: () => write("starting"),
    end() {
      if (readKeptText(tab, keptKeys.start) === "starting") forgetKept(tab, [keptKeys.start]);
    },
    fail: () => write("failed"),
  };
}
