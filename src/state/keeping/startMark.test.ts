import { expect, test } from "vitest";
import type { KeptStorage } from "./keptStorage.ts";
import type { StartMark } from "./startMark.ts";
import { openStartMark } from "./startMark.ts";

function failsAfter(visit: (mark: StartMark) => void): boolean {
  const kept = new Map<string, string>();
  const tab: KeptStorage = {
    length: 0,
    key: () => null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
  const mark = openStartMark(() => tab);
  expect(mark.hasFailedBefore).toBe(false);
  mark.begin();
  visit(mark);
  return openStartMark(() => tab).hasFailedBefore;
}

test("a start that came to its end leaves no mark", () => expect(failsAfter((mark) => mark.end())).toBe(false));

test("a page that hangs while it starts has failed", () => expect(failsAfter(() => undefined)).toBe(true));

test("a page that fails has failed, also once it is left", () => {
  const fail = (mark: StartMark): void => {
    mark.end();
    mark.fail();
    mark.end();
  };
  expect(failsAfter(fail)).toBe(true);
});

test("without storage every start is a first one", () => {
  const mark = openStartMark(() => {
    throw new DOMException("denied", "SecurityError");
  });
  mark.begin();
  expect(mark.hasFailedBefore).toBe(false);
});
