import { expect, test } from "vitest";
import { initialState } from "./initialState.ts";
import { keepContext, keepDocument, keepTheme, openKeptState } from "./keptState.ts";
import type { KeptStorage } from "./keptState.ts";

test("text, target and theme come back", () => {
  const storage = createStorage();
  keepDocument(() => storage, { ...initialState, dockerfile: "FROM alpine AS app", target: "app" });
  keepTheme(() => storage, "dark");
  expect(openKeptState(() => storage)).toMatchObject({ dockerfile: "FROM alpine AS app", target: "app", theme: "dark" });
});

test("a first visit finds no text", () => {
  expect(openKeptState(createStorage)).toEqual({ theme: "system" });
});

test("a theme that is none follows the system", () => {
  const storage = createStorage();
  storage.setItem("stagegraph:theme", "<img onerror>");
  expect(openKeptState(() => storage).theme).toBe("system");
});

test("a browser without storage is told apart and harms nothing", () => {
  const none = (): KeptStorage => {
    throw new Error("denied");
  };
  expect(openKeptState(none)).toEqual({});
  expect(keepDocument(none, initialState)).toBe(false);
});

test("a text that finds no room is told apart", () => {
  const full: KeptStorage = { getItem: () => null, setItem: () => expect.fail("quota exceeded") };
  expect(keepDocument(() => full, initialState)).toBe(false);
});

function createStorage(): KeptStorage {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text) };
}

test("the paths of the build context come back beside the other options", () => {
  const storage = createStorage();
  const state = { ...initialState, options: { platform: "linux/arm64", files: ["a"] }, contextTitle: "app" };
  keepDocument(() => storage, state);
  keepContext(() => storage, state);
  expect(openKeptState(() => storage)).toMatchObject({ options: { platform: "linux/arm64", files: ["a"] }, contextTitle: "app" });
  keepContext(() => storage, initialState);
  expect(openKeptState(() => storage).options).toEqual({ platform: "linux/arm64" });
});

test("paths that find no room do not leave older ones behind", () => {
  const storage = createStorage();
  keepDocument(() => storage, initialState);
  keepContext(() => storage, { ...initialState, options: { files: ["old"] } });
  const small: KeptStorage = { ...storage, setItem: (key, text) => (text.length > 60 ? expect.fail("quota exceeded") : storage.setItem(key, text)) };
  expect(keepContext(() => small, { ...initialState, options: { files: ["a".repeat(60)] } })).toBe(false);
  expect(openKeptState(() => storage).options).toEqual({});
});
