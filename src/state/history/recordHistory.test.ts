import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { KeptStorage } from "../keeping/keptStorage.ts";
import { createAppStore } from "../store.ts";
import { readHistory } from "./keptHistory.ts";
import { recordHistory } from "./recordHistory.ts";

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

function openPage(room = Infinity) {
  const kept = new Map<string, string>();
  const storage: KeptStorage = {
    length: 0,
    key: () => null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, text) {
      if (text.length > room) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, text);
    },
    removeItem: (key) => void kept.delete(key),
  };
  const store = createAppStore({ dockerfile: "FROM a" });
  const { currentFile } = store.getState();
  const histories = recordHistory(store, { storage: () => storage, keptId: (file) => file, now: () => Date.now() });
  return { store, histories, kept, storage, texts: (file = currentFile) => histories.read(file).map(({ text }) => text) };
}

test("the text before a change and the one after a pause are remembered, what lies between is not", () => {
  const { store, texts } = openPage();
  store.actions.setDockerfile("FROM ab");
  store.actions.setDockerfile("FROM abc");
  expect(texts()).toEqual(["FROM a"]);
  vi.advanceTimersByTime(4_000);
  expect(texts()).toEqual(["FROM abc", "FROM a"]);
});

test("typing without a pause is remembered once a minute", () => {
  const { store, texts } = openPage();
  for (let second = 1; second <= 130; second += 1) {
    vi.advanceTimersByTime(1_000);
    store.actions.setDockerfile(`FROM a${second}`);
  }
  expect(texts().length).toBeGreaterThanOrEqual(3);
  expect(texts().length).toBeLessThanOrEqual(4);
});

test("what was typed is remembered when the file or the page is left", () => {
  const { store, histories, texts } = openPage();
  store.actions.setDockerfile("FROM ab");
  store.actions.openBlankFile();
  expect(texts()).toEqual(["FROM ab", "FROM a"]);
  store.actions.setDockerfile("FROM other");
  histories.recordNow();
  expect(texts(store.getState().currentFile)).toEqual(["FROM other"]);
});

test("a text that was restored can be left again: the one before it is remembered", () => {
  const { store, texts } = openPage();
  store.actions.setDockerfile("FROM ab");
  vi.advanceTimersByTime(4_000);
  store.actions.setDockerfile("FROM b");
  vi.advanceTimersByTime(4_000);
  store.actions.restoreText("FROM ab");
  vi.advanceTimersByTime(4_000);
  expect(texts()).toEqual(["FROM ab", "FROM b", "FROM ab", "FROM a"]);
});

test("where there is no room, the newer half is remembered, and typing goes on", () => {
  const { store, texts } = openPage(200);
  for (let count = 0; count < 12; count += 1) {
    store.actions.setDockerfile(`FROM b${count}`);
    vi.advanceTimersByTime(4_000);
  }
  expect(texts()[0]).toBe("FROM b11");
  expect(texts().length).toBeLessThan(6);
});

test.each(["{", "[]", "7", '{"version":2,"snapshots":[]}', '{"version":1,"snapshots":[{"at":"x","text":"a"},{"at":1},null]}'])("%s is an empty history", (text) => {
  const { kept, storage } = openPage();
  kept.set("stagegraph:history:a", text);
  expect(readHistory(() => storage, "a")).toEqual([]);
});
