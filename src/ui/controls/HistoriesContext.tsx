import { createContext, useContext } from "react";
import type { FileHistories } from "../../state/history/recordHistory.ts";

const Context = createContext<FileHistories>({ read: () => [], recordNow: () => undefined });

/** Gives everything below the histories of the session's files. */
export const HistoriesProvider = Context;

/** What is remembered of the session's files. */
export function useHistories(): FileHistories {
  return useContext(Context);
}
