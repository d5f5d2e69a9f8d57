import { expect, test } from "vitest";
import type { AnalysisInput, LanguageQuestion } from "../engine/index.ts";
import { createLanguageClient } from "./createLanguageClient.ts";
import type { WorkerLike } from "./createLatestClient.ts";
import type { LanguageRequest, Question } from "./protocol.ts";

const input: AnalysisInput = { dockerfile: "FROM a", options: {} };
const hover = (offset: number): LanguageQuestion => ({ kind: "hover", offset });

test("of questions that wait, the latest of each kind is asked, and the others are answered by nothing", async () => {
  const page = open();
  const { client, asked } = page;
  const answers = [hover(1), hover(2), { kind: "outline" as const }, hover(3)].map((it) => client.ask(input, it));
  for (let at = 0; at < 3; at += 1) {
    page.answer();
    await Promise.resolve();
  }
  expect(asked).toEqual([hover(1), hover(3), { kind: "outline" }]);
  expect(await Promise.all(answers)).toEqual(["answer 1", undefined, "answer 3", "answer 2"]);
});

test("a worker that hangs is answered for by nothing, and the next question gets another", async () => {
  const page = open();
  const { client } = page;
  const first = client.ask(input, hover(1));
  const second = client.ask(input, { kind: "outline" });
  page.hang();
  expect(await first).toBeUndefined();
  page.answer();
  expect(await second).toBe("answer 1");
  expect(page.started()).toBe(2);
});

test("a text of more than a megabyte is not asked about", async () => {
  const { client, asked } = open();
  expect(await client.ask({ ...input, dockerfile: "x".repeat((1 << 20) + 1) }, hover(1))).toBeUndefined();
  expect(asked).toEqual([]);
});

function open() {
  const asked: LanguageQuestion[] = [];
  const timers = new Set<() => void>();
  let workers = 0;
  let answers = 0;
  let current: { readonly worker: WorkerLike; readonly id: number } | undefined;
  const client = createLanguageClient({
    createWorker() {
      workers += 1;
      const worker: WorkerLike = {
        onmessage: null,
        onerror: null,
    onmessageerror: null,
        terminate: () => undefined,
        postMessage(message) {
          const { id, request } = message as Question<LanguageRequest>;
          asked.push(request.question);
          current = { worker, id };
        },
      };
      return worker;
    },
    startTimer(callback) {
      timers.add(callback);
      return () => timers.delete(callback);
    },
  });
  return {
    client,
    asked,
    started: () => workers,
    answer() {
      answers += 1;
      current?.worker.onmessage?.(new MessageEvent("message", { data: { id: current.id, reply: { answer: `answer ${answers}` } } }));
    },
    hang: () => [...timers].forEach((callback) => callback()),
  };
}
