import { expect, test } from "vitest";
import { answerQuestions } from "./answerQuestions.ts";
import type { WorkerScope } from "./answerQuestions.ts";

function open(answer: (request: string) => Promise<string> | string) {
  const sent: unknown[] = [];
  const scope: WorkerScope<string> = { onmessage: null, postMessage: (message) => void sent.push(message) };
  answerQuestions(scope, answer);
  return { sent, ask: (id: number, request: string) => scope.onmessage?.(new MessageEvent("message", { data: { id, request } })) };
}

test("an answer carries the number of its question", () => {
  const worker = open((request) => request.toUpperCase());
  worker.ask(7, "a");
  expect(worker.sent).toEqual([{ id: 7, reply: "A" }]);
});

test("an answer that takes a while is awaited", async () => {
  const worker = open((request) => Promise.resolve(request.toUpperCase()));
  worker.ask(8, "b");
  await Promise.resolve();
  await Promise.resolve();
  expect(worker.sent).toEqual([{ id: 8, reply: "B" }]);
});

test("an answer that fails at once is an error of the worker", () => {
  const worker = open(() => {
    throw new Error("broken");
  });
  expect(() => worker.ask(9, "c")).toThrow("broken");
  expect(worker.sent).toEqual([]);
});
