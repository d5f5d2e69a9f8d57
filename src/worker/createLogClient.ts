import type { AnalysisInput } from "../engine/index.ts";
import type { ReplacementCause, WorkerLike } from "./createLatestClient.ts";
import type { Answer, LogReply, LogRequest, Question } from "./protocol.ts";

/** What came of reading a log. `replaced`: another one was to be read meanwhile. */
export type LogAnswer = ({ readonly kind: "read" } & LogReply) | { readonly kind: "failed"; readonly cause: ReplacementCause } | { readonly kind: "replaced" };

export interface LogClientOptions {
  readonly createWorker: () => WorkerLike;
  /** Milliseconds that a log may take. */
  readonly deadline: number;
  /** Calls back after so many milliseconds unless cancelled; absent: the platform's timer. */
  readonly startTimer?: (callback: () => void, milliseconds: number) => () => void;
}

export interface LogClient {
  read(input: AnalysisInput, log: Blob): Promise<LogAnswer>;
}

/** Has logs read, each by a worker of its own, which ends with it: a long one must not keep the next one waiting. */
export function createLogClient({ createWorker, deadline, startTimer = startPlatformTimer }: LogClientOptions): LogClient {
  let finishCurrent: ((answer: LogAnswer) => void) | null = null;

  return {
    read(input, log) {
      finishCurrent?.({ kind: "replaced" });
      return new Promise((settle) => {
        let worker: WorkerLike | null = null;
        const cancelTimer = startTimer(() => finish({ kind: "failed", cause: "hung" }), deadline);
        const finish = (answer: LogAnswer): void => {
          if (finishCurrent !== finish) return;
          finishCurrent = null;
          cancelTimer();
          worker?.terminate();
          settle(answer);
        };
        finishCurrent = finish;
        try {
          worker = createWorker();
        } catch {
          finish({ kind: "failed", cause: "blocked" });
          return;
        }
        worker.onmessage = ({ data }: MessageEvent<Answer<LogReply>>) => finish({ kind: "read", ...data.reply });
        worker.onerror = (event) => finish({ kind: "failed", cause: typeof event.message === "string" ? "crashed" : "blocked" });
        worker.onmessageerror = () => finish({ kind: "failed", cause: "crashed" });
        worker.postMessage({ id: 1, request: { input, log } } satisfies Question<LogRequest>);
      });
    },
  };
}

function startPlatformTimer(callback: () => void, milliseconds: number): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}
