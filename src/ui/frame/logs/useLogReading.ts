import { useCallback, useEffect, useRef, useState } from "react";
import type { LogOutcome } from "../../../state/time/readLog.ts";
import { useLogReader } from "../../controls/LogReaderContext.tsx";

/** A log that was given, and what came of reading it; null: it is being read. */
export interface LogInHand {
  /** What it came as: a file's name, or that it was pasted. */
  readonly title: string;
  readonly bytes: number;
  readonly outcome: Exclude<LogOutcome, { kind: "replaced" }> | null;
}

interface LogReadingInDialog {
  readonly log: LogInHand | null;
  readonly read: (blob: Blob, title: string) => void;
  readonly forget: () => void;
  /** The log that was given last, once it is read; null: there is none, or another one was given meanwhile. */
  readonly awaitLast: () => Promise<LogInHand | null>;
}

/** Reads the logs that a dialog is given, the latest one. */
export function useLogReading(): LogReadingInDialog {
  const readLog = useLogReader();
  const [log, setLog] = useState<LogInHand | null>(null);
  const latest = useRef<Blob | null>(null);
  const last = useRef<Promise<LogInHand | null>>(Promise.resolve(null));
  const read = useCallback(
    (blob: Blob, title: string) => {
      latest.current = blob;
      // What was said of a log that is typed on stays until more is known.
      setLog((before) => ({ title, bytes: blob.size, outcome: before?.title === title ? before.outcome : null }));
      last.current = readLog(blob).then((outcome) => {
        if (latest.current !== blob || outcome.kind === "replaced") return null;
        const inHand = { title, bytes: blob.size, outcome };
        setLog(inHand);
        return inHand;
      });
    },
    [readLog],
  );
  const forget = useCallback(() => {
    latest.current = null;
    last.current = Promise.resolve(null);
    setLog(null);
  }, []);
  useEffect(() => forget, [forget]);
  const awaitLast = useCallback(() => last.current, []);
  return { log, read, forget, awaitLast };
}
