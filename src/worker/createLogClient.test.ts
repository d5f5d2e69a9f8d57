import { expect, test } from "vitest";
import { logText, recordedLog } from "../testing/logs/recordedLogs.ts";
import type { WorkerLike } from "./createLatestClient.ts";
import { createLogClient } from "./createLogClient.ts";
import { readLogStream } from "./readLogStream.ts";

const input = { dockerfile: recordedLog("multi-stage").dockerfile, options: {} };
const log = new Blob(["x"]);

function open() {
  const workers: (WorkerLike & { isEnded: boolean })[] = [];
  const timers = new Set<() => void>();
  const client = createLogClient({
    deadline: 1,
    createWorker() {
      const worker = { onmessage: null, onerror: null, onmessageerror: null, isEnded: false, postMessage: () => undefined, terminate: () => (worker.isEnded = true) } as (typeof workers)[number];
      workers.push(worker);
      return worker;
    },
    startTimer(callback) {
      timers.add(callback);
      return () => timers.delete(callback);
    },
  });
  return { client, workers, timers };
}

test("a worker reads one log, and ends with it", async () => {
  const { client, workers, timers } = open();
  const answer = client.read(input, log);
  const reply = await readLogStream({ input, log });
  workers[0]?.onmessage?.({ data: { id: 1, reply } } as MessageEvent);
  expect(await answer).toEqual({ kind: "read", ...reply });
  expect([workers[0]?.isEnded, timers.size]).toEqual([true, 0]);
});

test("the next log takes the place of one that is being read", async () => {
  const { client, workers } = open();
  const first = client.read(input, log);
  const second = client.read(input, log);
  expect(await first).toEqual({ kind: "replaced" });
  expect(workers.map((it) => it.isEnded)).toEqual([true, false]);
  workers[1]?.onerror?.({ message: "out of memory" } as ErrorEvent);
  expect(await second).toEqual({ kind: "failed", cause: "crashed" });
});

test("a log that takes too long is given up, and a browser without workers is told from it", async () => {
  const { client, timers, workers } = open();
  const answer = client.read(input, log);
  for (const callback of timers) callback();
  expect(await answer).toEqual({ kind: "failed", cause: "hung" });
  expect(workers[0]?.isEnded).toBe(true);
  const blocked = createLogClient({
    deadline: 1,
    startTimer: () => () => undefined,
    createWorker: () => {
      throw new Error("no workers");
    },
  });
  expect(await blocked.read(input, log)).toEqual({ kind: "failed", cause: "blocked" });
});

test("a log is read as it streams in, up to a limit, be it no UTF-8", async () => {
  const text = logText("multi-stage", "plain");
  const bytes = new Blob([text, new Uint8Array([0xff, 0xfe, 0x0a]), "x".repeat(1000)]);
  expect(await readLogStream({ input, log: bytes }, text.length + 3)).toMatchObject({ unreadBytes: 1000, reading: { matched: 7, otherLines: 1 } });
});
