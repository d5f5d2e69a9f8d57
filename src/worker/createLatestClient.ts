import type { Answer, Question } from "./protocol.ts";

/** The part of a Worker that the client uses. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

/** `blocked`: the worker did not start at all. */
export type ReplacementCause = "hung" | "crashed" | "blocked";

export interface LatestClientOptions<Request, Reply> {
  readonly createWorker: () => WorkerLike;
  /** Milliseconds that one request may take before its worker counts as hung. */
  readonly deadline: number;
  readonly onReply: (request: Request, reply: Reply) => void;
  /** Told when a worker was ended over a request, which stays unanswered. */
  readonly onReplaced: (cause: ReplacementCause, request: Request) => void;
  /** Calls back after so many milliseconds unless cancelled; absent: the platform's timer. */
  readonly startTimer?: (callback: () => void, milliseconds: number) => () => void;
}

export interface LatestClient<Request> {
  /** Asks; while an earlier request runs, only the latest one waits. */
  submit(request: Request): void;
}

/**
 * Talks to a worker so that the latest request wins: one runs, at most one waits.
 * A worker that hangs or crashes is ended; the waiting request, or else the next one, gets a new worker.
 */
export function createLatestClient<Request, Reply>(options: LatestClientOptions<Request, Reply>): LatestClient<Request> {
  const startTimer = options.startTimer ?? startPlatformTimer;
  let worker: WorkerLike | null = null;
  let running: { readonly id: number; readonly request: Request; readonly cancelTimer: () => void } | null = null;
  let waiting: { readonly request: Request } | null = null;
  let lastId = 0;

  function send(request: Request): void {
    const id = ++lastId;
    running = { id, request, cancelTimer: startTimer(() => replace("hung", id), options.deadline) };
    try {
      worker ??= start();
    } catch {
      // The browser forbids workers.
      replace("blocked", id);
      return;
    }
    worker.postMessage({ id, request } satisfies Question<Request>);
  }

  function start(): WorkerLike {
    const started = options.createWorker();
    started.onmessage = ({ data }: MessageEvent<Answer<Reply>>) => receive(data);
    // A script that does not load has no message to tell.
    started.onerror = (event) => fail(started, typeof event.message === "string" ? "crashed" : "blocked");
    started.onmessageerror = () => fail(started, "crashed");
    return started;
  }

  function fail(failed: WorkerLike, cause: ReplacementCause): void {
    if (failed !== worker) return;
    if (running) replace(cause, running.id);
    else end();
  }

  function end(): void {
    worker?.terminate();
    worker = null;
  }

  function receive({ id, reply }: Answer<Reply>): void {
    if (running?.id !== id) return;
    const { request } = finish(running);
    options.onReply(request, reply);
  }

  function replace(cause: ReplacementCause, id: number): void {
    if (running?.id !== id) return;
    end();
    const { request } = finish(running);
    options.onReplaced(cause, request);
  }

  function finish(done: NonNullable<typeof running>): { readonly request: Request } {
    done.cancelTimer();
    running = null;
    const next = waiting;
    waiting = null;
    if (next) send(next.request);
    return done;
  }

  return {
    submit(request) {
      if (running) waiting = { request };
      else send(request);
    },
  };
}

function startPlatformTimer(callback: () => void, milliseconds: number): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}
