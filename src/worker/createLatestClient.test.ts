import { expect, test } from "vitest";
import { createLatestClient } from "./createLatestClient.ts";
import type { WorkerLike } from "./createLatestClient.ts";

test("a request is answered by the worker", () => {
  const page = open();
  page.submit("a");
  page.worker(0).answer();
  expect(page.log).toEqual(["start 0", "0 gets a", "a: A"]);
});

test("while one request runs, only the latest waits", () => {
  const page = open();
  for (const request of ["a", "b", "c", "d"]) page.submit(request);
  page.worker(0).answer();
  page.worker(0).answer();
  expect(page.log).toEqual(["start 0", "0 gets a", "0 gets d", "a: A", "d: D"]);
});

test("a hung worker is ended and the waiting request gets a new one", () => {
  const page = open();
  page.submit("a");
  page.submit("b");
  page.passDeadline();
  expect(page.log).toEqual(["start 0", "0 gets a", "end 0", "start 1", "1 gets b", "hung over a"]);
  page.worker(1).answer();
  expect(page.log.at(-1)).toBe("b: B");
});

test("after a hang nothing runs until the next request", () => {
  const page = open();
  page.submit("a");
  page.passDeadline();
  expect(page.log).toEqual(["start 0", "0 gets a", "end 0", "hung over a"]);
  page.submit("b");
  page.worker(1).answer();
  expect(page.log.slice(4)).toEqual(["start 1", "1 gets b", "b: B"]);
});

test("a crashed worker is replaced likewise", () => {
  const page = open();
  page.submit("a");
  page.worker(0).crash();
  page.submit("b");
  page.worker(1).answer();
  expect(page.log).toEqual(["start 0", "0 gets a", "end 0", "crashed over a", "start 1", "1 gets b", "b: B"]);
});

test("an answer that comes after its worker was ended is ignored", () => {
  const page = open();
  page.submit("a");
  const late = page.worker(0).hold();
  page.passDeadline();
  page.submit("b");
  late();
  page.worker(0).crash();
  page.worker(1).answer();
  expect(page.log.slice(4)).toEqual(["start 1", "1 gets b", "b: B"]);
});

test("an answered request leaves no timer behind", () => {
  const page = open();
  page.submit("a");
  page.worker(0).answer();
  expect(page.timerCount()).toBe(0);
});

interface FakeWorker extends WorkerLike {
  readonly received: { readonly id: number; readonly request: string }[];
  answer(): void;
  hold(): () => void;
  crash(): void;
  failToLoad(): void;
  sendGarbage(): void;
}

test("a worker whose script does not load is told apart, and the next request tries again", () => {
  const page = open();
  page.submit("a");
  page.worker(0).failToLoad();
  page.submit("b");
  page.worker(1).answer();
  expect(page.log).toEqual(["start 0", "0 gets a", "end 0", "blocked over a", "start 1", "1 gets b", "b: B"]);
});

test("where the browser forbids workers every request says so, and none is thrown", () => {
  const page = open({ isForbidden: true });
  page.submit("a");
  page.submit("b");
  expect(page.log).toEqual(["blocked over a", "blocked over b"]);
  expect(page.timerCount()).toBe(0);
});

test("an answer that cannot be read counts as a crash", () => {
  const page = open();
  page.submit("a");
  page.worker(0).sendGarbage();
  expect(page.log.slice(2)).toEqual(["end 0", "crashed over a"]);
});

test("a worker that fails while nothing runs is replaced quietly", () => {
  const page = open();
  page.submit("a");
  page.worker(0).answer();
  page.worker(0).crash();
  page.submit("b");
  page.worker(1).answer();
  expect(page.log.slice(2)).toEqual(["a: A", "end 0", "start 1", "1 gets b", "b: B"]);
});

function open({ isForbidden = false } = {}) {
  const log: string[] = [];
  const workers: FakeWorker[] = [];
  const timers = new Set<() => void>();
  const client = createLatestClient<string, string>({
    createWorker() {
      if (isForbidden) throw new DOMException("denied", "SecurityError");
      return createFakeWorker(workers, log);
    },
    deadline: 10_000,
    onReply: (request, reply) => log.push(`${request}: ${reply}`),
    onReplaced: (cause, request) => log.push(`${cause} over ${request}`),
    startTimer: (callback) => {
      timers.add(callback);
      return () => timers.delete(callback);
    },
  });
  return {
    log,
    submit: (request: string) => client.submit(request),
    worker: (index: number) => workers[index] ?? expect.fail(`worker ${index} was never started`),
    passDeadline: () => [...timers].forEach((callback) => callback()),
    timerCount: () => timers.size,
  };
}

function createFakeWorker(workers: FakeWorker[], log: string[]): FakeWorker {
  const index = workers.length;
  const worker: FakeWorker = {
    received: [],
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(message) {
      const question = message as FakeWorker["received"][number];
      log.push(`${index} gets ${question.request}`);
      worker.received.push(question);
    },
    terminate: () => log.push(`end ${index}`),
    answer: () => worker.hold()(),
    hold() {
      const question = worker.received.shift() ?? expect.fail("nothing was asked");
      const data = { id: question.id, reply: question.request.toUpperCase() };
      return () => worker.onmessage?.(new MessageEvent("message", { data }));
    },
    crash: () => worker.onerror?.(Object.assign(new Event("error"), { message: "out of memory" }) as ErrorEvent),
    failToLoad: () => worker.onerror?.(new Event("error") as ErrorEvent),
    sendGarbage: () => worker.onmessageerror?.(new MessageEvent("messageerror")),
  };
  log.push(`start ${index}`);
  workers.push(worker);
  return worker;
}
