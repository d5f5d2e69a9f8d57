import type { Answer, Question } from "./protocol.ts";

/** The part of a worker's global scope that answering needs. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
}

/** Answers each question that reaches the worker, in order. A rejected answer becomes an error event on the page. */
export function answerQuestions<Request, Reply>(scope: WorkerScope, answer: (request: Request) => Reply | Promise<Reply>): void {
  scope.onmessage = ({ data }: MessageEvent<Question<Request>>) => {
    const send = (reply: Reply) => scope.postMessage({ id: data.id, reply } satisfies Answer<Reply>);
    const reply = answer(data.request);
    if (!(reply instanceof Promise)) return send(reply);
    reply.then(send, (error: unknown) => {
      // An unhandled rejection does not reach the page's `onerror`; a thrown error does.
      setTimeout(() => {
        throw error;
      });
    });
  };
}
