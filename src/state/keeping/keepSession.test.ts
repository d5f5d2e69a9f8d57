import { describe, expect, test } from "vitest";
import type { AppStore } from "../store.ts";
import { createAppStore } from "../store.ts";
import { toFileLabels } from "../session/fileLabels.ts";
import { createSessionKeeper } from "./keepSession.ts";
import { openKeptSession } from "./openKeptSession.ts";
import type { KeptStorage } from "./keptStorage.ts";

const labels = (store: AppStore) => toFileLabels(store.getState()).map(({ label, isCurrent }) => (isCurrent ? `[${label}]` : label));
const open = (store: AppStore, title: string) => store.actions.openDocument({ dockerfile: `FROM ${title}\n`, title, target: "" });

/** A browser's storage with room for so many characters. */
function createStorage(room = Infinity): KeptStorage & { readonly keys: () => readonly string[] } {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, text) {
      const others = [...kept].reduce((sum, [each, value]) => (each === key ? sum : sum + each.length + value.length), 0);
      if (others + key.length + text.length > room) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, text);
    },
    removeItem: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
}

/** A tab of the browser, or what a reload makes of it. */
function openTab(storage: KeptStorage, own: KeptStorage = createStorage()) {
  const kept = openKeptSession(() => storage, () => own);
  const store = createAppStore(kept.state);
  const keeper = createSessionKeeper(() => storage, () => own, kept);
  return { store, kept, own, keep: () => keeper.keep(store.getState()) };
}

test("all files come back as they were, with the one that was shown", () => {
  const storage = createStorage();
  const { store, keep } = openTab(storage);
  open(store, "a");
  store.actions.setTarget("x");
  store.actions.setOptions({ platform: "linux/arm64", files: ["src/main.go"] });
  store.actions.setLegacyVersion("20");
  store.actions.setFolded(3, true);
  open(store, "b");
  open(store, "c");
  store.actions.closeFile(store.getState().currentFile);
  store.actions.showFile(store.getState().files[0]?.id ?? "");
  expect(keep()).toBe("kept");
  const { store: again } = openTab(storage);
  expect(labels(again)).toEqual(["[a]", "b"]);
  expect(again.getState()).toMatchObject({ target: "x", options: { platform: "linux/arm64", files: ["src/main.go"] }, legacyVersion: "20", foldedByHand: { 3: true } });
  expect(again.getState().closedFiles.map(({ name }) => name)).toEqual(["c"]);
});

test("what an undo brings back is kept again", () => {
  const storage = createStorage();
  const { store, keep } = openTab(storage);
  open(store, "a");
  store.actions.closeFile(store.getState().currentFile);
  keep();
  store.actions.undoReplace();
  keep();
  expect(labels(openTab(storage).store)).toEqual(["[a]"]);
});

test("files that nothing can bring back leave nothing behind", () => {
  const storage = createStorage();
  const { store, keep } = openTab(storage);
  for (let count = 0; count < 14; count += 1) {
    open(store, `f${count}`);
    keep();
    store.actions.closeFile(store.getState().currentFile);
    keep();
  }
  expect(storage.keys().filter((key) => key.startsWith("stagegraph:file:"))).toHaveLength(10 + store.getState().files.length);
});

test("the file of an earlier version of the page is taken over", () => {
  const storage = createStorage();
  storage.setItem("stagegraph:document", '{"version":1,"dockerfile":"FROM old","documentTitle":"","target":"t","options":{"platform":"linux/arm64"},"legacyVersion":"20"}');
  storage.setItem("stagegraph:context", '{"version":1,"title":"app","files":["a"]}');
  const { store, keep } = openTab(storage);
  expect(store.getState()).toMatchObject({ dockerfile: "FROM old", target: "t", options: { platform: "linux/arm64", files: ["a"] }, contextTitle: "app", legacyVersion: "20" });
  store.actions.setDockerfile("FROM new");
  keep();
  expect(storage.keys()).not.toContain("stagegraph:document");
  expect(openTab(storage).store.getState()).toMatchObject({ dockerfile: "FROM new", options: { files: ["a"] } });
});

test("a first visit finds nothing, and neither does one after it that changed nothing", () => {
  const storage = createStorage();
  expect(openTab(storage).kept.state.dockerfile).toBeUndefined();
  expect(storage.keys()).toEqual([]);
});

describe("two tabs", () => {
  test("each goes on with its own file, and files of both come back", () => {
    const storage = createStorage();
    const first = openTab(storage);
    const second = openTab(storage);
    open(first.store, "a");
    first.keep();
    open(second.store, "b");
    second.keep();
    expect(labels(openTab(storage, first.own).store)).toEqual(["b", "[a]"]);
    expect(labels(openTab(storage, second.own).store)).toEqual(["[b]", "a"]);
  });

  test("both texts of one file are kept", () => {
    const storage = createStorage();
    const before = openTab(storage);
    open(before.store, "a");
    before.keep();
    const [first, second] = [openTab(storage), openTab(storage)];
    first.store.actions.setDockerfile("FROM first\n");
    first.keep();
    second.store.actions.setDockerfile("FROM second\n");
    second.keep();
    expect(openTab(storage, first.own).store.getState().dockerfile).toBe("FROM first\n");
    first.store.actions.setDockerfile("FROM first\nRUN more\n");
    first.keep();
    second.store.actions.setDockerfile("FROM second\nRUN more\n");
    second.keep();
    const ids = second.store.getState().files;
    const { store } = openTab(storage, second.own);
    expect(labels(store)).toEqual(["[a]", "a (2)"]);
    expect(store.getState().files[0]?.id).toBe(ids[0]?.id);
    expect(new Set(store.getState().files.map(({ id }) => id)).size).toBe(2);
    expect(store.getState().dockerfile).toBe("FROM second\nRUN more\n");
    store.actions.showNeighbour(1);
    expect(store.getState().dockerfile).toBe("FROM first\nRUN more\n");
  });

  test("another target in one of them makes no copy", () => {
    const storage = createStorage();
    const before = openTab(storage);
    open(before.store, "a");
    before.keep();
    const [first, second] = [openTab(storage), openTab(storage)];
    first.store.actions.setTarget("x");
    first.keep();
    second.store.actions.setTarget("y");
    second.keep();
    expect(labels(openTab(storage).store)).toEqual(["[a]"]);
    expect(openTab(storage).store.getState().target).toBe("y");
  });

  test("a file that one closes stays open in the other", () => {
    const storage = createStorage();
    const before = openTab(storage);
    open(before.store, "a");
    open(before.store, "b");
    before.keep();
    const [first, second] = [openTab(storage), openTab(storage)];
    first.store.actions.closeFile(first.store.getState().currentFile);
    first.keep();
    second.store.actions.setDockerfile("FROM b\nRUN more\n");
    second.keep();
    second.store.actions.showNeighbour(1);
    second.keep();
    expect(labels(openTab(storage, second.own).store)).toEqual(["[a]", "b"]);
  });
});

describe("storage that gives trouble", () => {
  test("a browser without storage is told apart and harms nothing", () => {
    const none = (): KeptStorage => {
      throw new DOMException("denied", "SecurityError");
    };
    const kept = openKeptSession(none, none);
    const store = createAppStore(kept.state);
    open(store, "a");
    expect(createSessionKeeper(none, none, kept).keep(store.getState())).toBe("forbidden");
  });

  test("a text that finds no room is told, and kept once there is room", () => {
    const storage = createStorage(1000);
    const { store, keep } = openTab(storage);
    open(store, "a");
    store.actions.setDockerfile("a".repeat(1000));
    expect(keep()).toBe("full");
    store.actions.setDockerfile("FROM a");
    expect(keep()).toBe("kept");
    expect(openTab(storage).store.getState().dockerfile).toBe("FROM a");
  });

  test("histories give way to texts", () => {
    const storage = createStorage(1000);
    storage.setItem("stagegraph:history:abc", "h".repeat(800));
    const { store, keep } = openTab(storage);
    open(store, "a".repeat(100));
    expect(keep()).toBe("kept");
    expect(storage.keys()).not.toContain("stagegraph:history:abc");
  });

  test("paths that find no room do not leave older ones behind", () => {
    const storage = createStorage(1500);
    const { store, keep } = openTab(storage);
    open(store, "a");
    store.actions.setContextFiles(["old"]);
    keep();
    store.actions.setContextFiles(["new".repeat(1000)]);
    expect(keep()).toBe("full");
    expect(openTab(storage).store.getState().options).toEqual({});
  });

  test.each(["{", "[]", "7", '{"version":3,"dockerfile":"FROM a"}', '{"version":2,"dockerfile":{"__proto__":1}}'])("%s in a file's place is put aside, told once, and the others come", (damaged) => {
    const storage = createStorage();
    const { store, keep } = openTab(storage);
    open(store, "a");
    open(store, "b");
    keep();
    storage.setItem(`stagegraph:file:${store.getState().currentFile}`, damaged);
    const again = openTab(storage);
    expect(again.kept.damagedCount).toBe(1);
    expect(labels(again.store)).toEqual(["[a]"]);
    expect(storage.getItem("stagegraph:damaged")).toBe(damaged);
    expect(openTab(storage).kept.damagedCount).toBe(0);
  });

  test.each(["{", "null", '{"version":2,"open":{"length":1},"closed":[{}]}', '{"version":2,"open":["__proto__","zz"],"shown":7}'])("with %s in the list's place all files are found", (list) => {
    const storage = createStorage();
    const { store, keep } = openTab(storage);
    open(store, "a");
    keep();
    storage.setItem("stagegraph:session", list);
    expect(labels(openTab(storage).store)).toEqual(["[a]"]);
  });
});

test("a theme that is none follows the system", () => {
  const storage = createStorage();
  storage.setItem("stagegraph:theme", "<img onerror>");
  expect(openTab(storage).store.getState().theme).toBe("system");
});
