import { describe, expect, test } from "vitest";
import { NOT_CACHED } from "../buildRun.ts";
import { schedule } from "./schedule.ts";
import type { Task } from "./task.ts";

const HIT = { isHit: true, reason: "", follows: -1 };

function task(duration: number, inputs: readonly number[] = [], more: Partial<Task> = {}): Task {
  return { label: "", kind: "exec", causes: [], inputs, duration, cache: NOT_CACHED, takesSlot: true, locks: [], reports: [], output: [], isKnownEarly: true, ...more };
}

function times(tasks: readonly Task[], limit = 0): readonly string[] {
  return schedule(tasks, limit).map(({ state, start, end, after }) => `${state} ${start}–${end} after ${after}`);
}

describe("a task", () => {
  test("starts when its last input has ended, and says which that was", () =>
    expect(times([task(10), task(30), task(5, [0, 1])])).toEqual(["done 0–10 after -1", "done 0–30 after -1", "done 30–35 after 1"]));
  test("takes no time where it is cached, but waits for its inputs", () =>
    expect(times([task(10), task(30, [0], { cache: HIT })])).toEqual(["done 0–10 after -1", "cached 10–10 after 0"]));
  test("stops where another fails, and does not start where that was needed", () => {
    const failure = { text: "", error: "", places: [] };
    expect(times([task(10, [], { failure }), task(30), task(10), task(5, [1])])).toEqual(["fails 0–10 after -1", "canceled 0–10 after -1", "done 0–10 after -1", "not reached 0–0 after -1"]);
  });
});

describe("a limit", () => {
  test("lets first in who was ready first", () =>
    expect(times([task(10), task(20), task(5), task(1, [0])], 2)).toEqual(["done 0–10 after -1", "done 0–20 after -1", "done 10–15 after 0", "done 15–16 after 2"]));
  test("does not count merges, nor what is cached", () =>
    expect(times([task(10), task(20, [], { takesSlot: false }), task(5, [], { cache: HIT })], 1)).toEqual(["done 0–10 after -1", "done 0–20 after -1", "cached 0–0 after -1"]));
});

describe("a locked cache", () => {
  test("is held by one task at a time, while the next one has started and waits", () =>
    expect(times([task(10, [], { locks: ["a"] }), task(20, [], { locks: ["a"] }), task(5, [], { locks: ["a", "b"] })])).toEqual(["done 0–10 after -1", "done 0–30 after 0", "done 0–35 after 1"]));
  test("keeps the slot of who waits for it", () =>
    expect(times([task(10, [], { locks: ["a"] }), task(10, [], { locks: ["a"] }), task(1)], 2)).toEqual(["done 0–10 after -1", "done 0–20 after 0", "done 10–11 after 0"]));
});

/** Three stages measured on a buildkitd: a (two RUNs) and b (one) are copied into c, whose own RUNs stand between. Milliseconds. */
describe("the timeline that a real BuildKit was measured with", () => {
  const [a1, b1, c1, a2, copyB, c3, copyA, c5] = [1170, 1390, 1890, 1130, 50, 690, 40, 400];
  const tasks = [task(a1), task(b1), task(c1), task(a2, [0]), task(copyB, [1, 2]), task(c3, [4]), task(copyA, [3, 5]), task(c5, [6])];
  const measured = [
    [50, 1220],
    [50, 1440],
    [50, 1940],
    [1220, 2350],
    [1940, 1990],
    [1990, 2680],
    [2680, 2720],
    [2730, 3130],
  ];

  test("comes out of the graph and the single durations, with the noise of a start", () => {
    for (const [index, { start, end }] of schedule(tasks, 0).entries()) {
      const [realStart = 0, realEnd = 0] = measured[index] ?? [];
      expect(Math.abs(start + 50 - realStart)).toBeLessThanOrEqual(10);
      expect(Math.abs(end + 50 - realEnd)).toBeLessThanOrEqual(10);
    }
  });
  test("is one after the other where one at a time may run", () => expect(Math.max(...schedule(tasks, 1).map((it) => it.end))).toBe(a1 + b1 + c1 + a2 + copyB + c3 + copyA + c5));
});
