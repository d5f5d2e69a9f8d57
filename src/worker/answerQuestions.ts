import type { Answer, Question } from "./protocol.ts";

/** The part of a worker's global scope that answering needs. */
export interface WorkerScope<Request> {
  onmessage: ((event: MessageEvent<Question<Request>>) => void) | null;
  postMessage(message: unknown): void;
}

/** Answers each question that reaches the worker. An answer that fails becomes an error event on the page. */
export function answerQuestions<Request, Reply>(scope: WorkerScope<Request>, answer: (request: Request) => Promise<Reply> | Reply): void {
  const send = ({ id }: Question<Request>, reply: Reply) => {
    scope.postMessage({ id, reply } satisfies Answer<Reply>);
  };
  scope.onmessage = ({ data }) => {
    const reply = answer(data.request);
    if (!(reply instanceof Promise)) {
      send(data, reply);
      return;
    }
    reply.then(
      (awaited) => send(data, awaited),
      (error: unknown) => {
        // An unhandled rejection does not reach the page's `onerror`; a thrown error does.
        setTimeout(() => {
          throw error;
        });
      },
    );
  };
}
