import { createContext, useContext } from "react";
import type { ReadLog } from "../../state/time/readLog.ts";

const Context = createContext<ReadLog>(() => Promise.resolve({ kind: "failed", cause: "blocked" }));

/** Gives everything below the means to read the log of a real build. */
export const LogReaderProvider = Context;

export function useLogReader(): ReadLog {
  return useContext(Context);
}
