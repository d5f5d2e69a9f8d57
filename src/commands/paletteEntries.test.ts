import { expect, test } from "vitest";
import { createAppStore } from "../state/store.ts";
import type { AppStore } from "../state/store.ts";
import { exampleAnalysis, exampleDockerfile } from "../testing/exampleAnalysis.ts";
import type { CommandContext } from "./command.ts";
import { commands } from "./commands.ts";
import { findPaletteEntries, listPaletteEntries } from "./paletteEntries.ts";

const labelsOf = (store: AppStore, query = ""): readonly string[] => findPaletteEntries(listPaletteEntries(store.getState(), commands), query).map(({ label }) => label);

test("what cannot be done now is not listed", () => {
  expect(labelsOf(createAppStore())).not.toContain("Select the next stage");
  expect(labelsOf(openExample())).toContain("Select the next stage");
});

test("each stage can be selected, each other target be made the target", () => {
  const store = openExample();
  store.actions.setTarget("stage1");
  expect(labelsOf(store, "target").filter((label) => label.startsWith("Make "))).toEqual(["Make the last stage the target", "Make base the target", "Make stage2 the target"]);
  expect(labelsOf(store, "select stage1")).toEqual(["Select stage1"]);
});

test("an entry does what it says", () => {
  const store = openExample();
  const run = (label: string) => {
    const entry = listPaletteEntries(store.getState(), commands).find((each) => each.label === label) ?? expect.fail(`no entry ${label}`);
    // None of these needs the page.
    entry.run({ store } as CommandContext);
  };
  run("Make stage1 the target");
  run("Select base");
  expect(store.getState()).toMatchObject({ target: "stage1", selection: { stage: 0 } });
  run("Open example: A Go server on Alpine");
  expect(store.getState().documentTitle).toBe("A Go server on Alpine");
});

test("the words of a query may stand in any order, and those that begin a word come first", () => {
  expect(labelsOf(openExample(), "stage1 make")).toEqual(["Make stage1 the target"]);
  const entries = ["unfold all", "fold all"].map((label) => ({ id: label, group: "commands" as const, label, run: () => undefined }));
  expect(findPaletteEntries(entries, "FOLD").map(({ label }) => label)).toEqual(["fold all", "unfold all"]);
});

function openExample(): AppStore {
  const store = createAppStore({ dockerfile: exampleDockerfile });
  store.actions.receiveAnalysis({ revision: 0, dockerfile: exampleDockerfile, analysis: exampleAnalysis });
  return store;
}
