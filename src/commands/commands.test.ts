import { expect, test } from "vitest";
import { createAppStore } from "../state/store.ts";
import type { AppStore } from "../state/store.ts";
import { exampleAnalysis, exampleDockerfile } from "../testing/exampleAnalysis.ts";
import { commands } from "./commands.ts";
import type { CommandContext } from "./command.ts";
import { findCommand } from "./findCommand.ts";
import type { KeysDown } from "./findCommand.ts";
import { nextTheme } from "./nextTheme.ts";

test("no two commands share an id, a label or a key", () => {
  const keysOf = commands.flatMap(({ shortcut }) => (shortcut ? [JSON.stringify(shortcut)] : []));
  for (const read of [commands.map(({ id }) => id), commands.map(({ label }) => label), keysOf]) {
    expect(new Set(read).size).toBe(read.length);
  }
});

test.each([
  ["j", {}, "next-stage"],
  ["J", { shiftKey: true }, undefined],
  ["?", { shiftKey: true }, "show-keys"],
  ["o", {}, undefined],
  ["o", { ctrlKey: true }, "open-file"],
  ["o", { metaKey: true }, "open-file"],
  ["o", { ctrlKey: true, altKey: true }, undefined],
  [".", { ctrlKey: true }, "fix-problem"],
  [".", {}, undefined],
  ["F6", {}, "focus-next"],
  ["F6", { shiftKey: true }, "focus-previous"],
  ["Escape", {}, "clear-selection"],
])("%s with %o means %s", (key, held, id) => {
  expect(findCommand(commands, keys(key, held), "elsewhere")?.id).toBe(id);
});

test.each([
  ["j", {}, undefined],
  ["?", { shiftKey: true }, undefined],
  ["Escape", {}, undefined],
  ["o", { ctrlKey: true }, "open-file"],
  ["F6", {}, "focus-next"],
])("while text is typed, %s with %o means %s", (key, held, id) => {
  expect(findCommand(commands, keys(key, held), "text")?.id).toBe(id);
});

test("next and previous go round through the stages", () => {
  const store = openExample();
  const seen = ["next-stage", "next-stage", "next-stage", "next-stage", "previous-stage"].map((id) => {
    run(store, id);
    return store.getState().selection?.stage;
  });
  expect(seen).toEqual([0, 1, 2, 0, 2]);
});

test("the selected stage becomes the target", () => {
  const store = openExample();
  expect(isEnabled(store, "make-target")).toBe(false);
  store.actions.select({ stage: 1, madeIn: "graph" });
  run(store, "make-target");
  expect(store.getState().target).toBe("stage1");
});

test("a stage without a name cannot become the target", () => {
  const [first] = exampleAnalysis.stages;
  const store = openExample({ ...exampleAnalysis, stages: first ? [{ ...first, name: "", displayName: "stage-0" }] : [] });
  store.actions.select({ stage: 0, madeIn: "graph" });
  expect(isEnabled(store, "make-target")).toBe(false);
});

test("a problem can be fixed where it has a fix, in the text that was analysed", () => {
  const fix = { title: "Write AS", edits: [{ span: { start: 0, end: 4 }, text: "from" }] };
  const diagnostic = { origin: "buildkit", code: "FromAsCasing", severity: "note", message: "casing", span: { start: 0, end: 4 }, lines: [] } as const;
  expect(isEnabled(openExample({ ...exampleAnalysis, diagnostics: [diagnostic] }), "fix-problem")).toBe(false);
  const store = openExample({ ...exampleAnalysis, diagnostics: [{ ...diagnostic, fix }] });
  expect(isEnabled(store, "fix-problem")).toBe(true);
  run(store, "fix-problem");
  expect(store.getState().fixCount).toBe(1);
  store.actions.applyFix(fix);
  expect(store.getState().dockerfile).toBe(exampleDockerfile.replace("FROM", "from"));
  expect(isEnabled(store, "fix-problem")).toBe(false);
  store.actions.applyFix(fix);
  expect(store.getState().dockerfile).toBe(exampleDockerfile.replace("FROM", "from"));
});

test("without stages nothing can be selected or folded", () => {
  const store = createAppStore();
  for (const id of ["next-stage", "previous-stage", "fold-all", "unfold-all", "fit-graph", "clear-selection", "undo-replace", "fix-problem"]) {
    expect(isEnabled(store, id)).toBe(false);
  }
});

test.each([
  ["system", false, ["dark", "light", "system"]],
  ["system", true, ["light", "dark", "system"]],
] as const)("from %s, with a dark system %s, the themes go %s", (start, prefersDark, expected) => {
  const first = nextTheme(start, prefersDark);
  const second = nextTheme(first, prefersDark);
  expect([first, second, nextTheme(second, prefersDark)]).toEqual(expected);
});

function openExample(analysis = exampleAnalysis): AppStore {
  const store = createAppStore({ dockerfile: exampleDockerfile });
  store.actions.receiveAnalysis({ revision: 0, dockerfile: exampleDockerfile, analysis });
  return store;
}

function command(id: string) {
  return commands.find((each) => each.id === id) ?? expect.fail(`no command ${id}`);
}

function isEnabled(store: AppStore, id: string): boolean {
  return command(id).isEnabled(store.getState());
}

function run(store: AppStore, id: string): void {
  const fail = () => expect.fail("this command leaves the page alone");
  const page: CommandContext["page"] = { openFilePicker: fail, focusView: fail, showView: fail, focusNextView: fail, focusPreviousView: fail, showKeys: fail, showPalette: fail, renameFile: fail, renameStage: fail, askForLog: fail, saveText: fail, showHistory: fail, share: fail, copyShared: fail, askForAddress: fail, openLinkVersion: fail, exportAs: fail, prefersDark: fail };
  command(id).run({ store, page });
}

function keys(key: string, held: Partial<KeysDown>): KeysDown {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}
