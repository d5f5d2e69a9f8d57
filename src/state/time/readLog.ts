import type { LogReading } from "../../engine/index.ts";
import type { WorkerFailure } from "../workerNotices.ts";

/** What came of reading a log. `replaced`: another one was to be read meanwhile. */
export type LogOutcome = { readonly kind: "read"; readonly reading: LogReading; readonly unreadBytes: number } | { readonly kind: "failed"; readonly cause: WorkerFailure } | { readonly kind: "replaced" };

/** Reads a log for the input on the page, beside the page's own thread. Never rejects. */
export type ReadLog = (log: Blob) => Promise<LogOutcome>;
