import { expect, test } from "vitest";
import type { Snapshot } from "./snapshot.ts";
import { LONGEST_SNAPSHOT, addSnapshot } from "./snapshot.ts";

const minute = 60_000;
const at = (minutes: number, text = `text ${minutes}`): Snapshot => ({ at: minutes * minute, text, stages: 1 });
const after = (snapshots: readonly Snapshot[]): readonly Snapshot[] => snapshots.reduce<readonly Snapshot[]>(addSnapshot, []);
const minutes = (history: readonly Snapshot[]): readonly number[] => history.map((snapshot) => snapshot.at / minute);

test("the newest stands first, and the same text twice is one", () => {
  expect(minutes(after([at(0), at(1), at(2, "text 1"), at(3)]))).toEqual([3, 1, 0]);
});

test("the older they are, the further apart they stay; the oldest stays", () => {
  const day = Array.from({ length: 24 * 60 + 1 }, (_, index) => at(index));
  const history = minutes(after(day));
  expect(history.slice(0, 11)).toEqual([1440, 1439, 1438, 1437, 1436, 1435, 1434, 1433, 1432, 1431, 1430]);
  expect(history.at(-1)).toBe(0);
  expect(history.length).toBeLessThanOrEqual(60);
  expect(history.filter((each) => each > 600 && each < 900).length).toBeGreaterThan(3);
});

test("there are never more than sixty, and never more characters than there is room for", () => {
  const seconds = Array.from({ length: 200 }, (_, index) => ({ at: index * 1000, text: String(index), stages: 1 }));
  expect(after(seconds)).toHaveLength(60);
  const long = Array.from({ length: 10 }, (_, index) => ({ at: index * 1000, text: String(index).repeat(150_000), stages: 1 }));
  expect(after(long).map(({ text }) => text[0])).toEqual(["9", "8", "7"]);
});

test("a text that is too long is not remembered, and the others stay", () => {
  expect(minutes(after([at(0), at(1, "a".repeat(LONGEST_SNAPSHOT + 1))]))).toEqual([0]);
});
