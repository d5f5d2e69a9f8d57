import { expect, test } from "vitest";
import type { ComboboxOption, ComboboxState } from "./comboboxState.ts";
import { closedCombobox, openCombobox, readyOption, shownOptions, toComboboxStep, typedOption, typeIntoCombobox } from "./comboboxState.ts";

const options: readonly ComboboxOption[] = ["last stage", "base", "stage-1", "stage10", "stage1"].map((label) => ({ id: label, label, note: "", isDisabled: label === "stage-1" }));

test.each([
  ["ArrowDown", "base", "stage10"],
  ["ArrowDown", "stage1", "last stage"],
  ["ArrowUp", "stage10", "base"],
  ["ArrowUp", "last stage", "stage1"],
  ["PageDown", "last stage", "stage1"],
  ["PageUp", "stage1", "last stage"],
])("%s from %s goes to %s, over what cannot be chosen", (key, from, to) => {
  expect(press(key, { kind: "open", query: null, active: from })).toEqual({ kind: "state", state: { kind: "open", query: null, active: to } });
});

test.each(["ArrowDown", "ArrowUp", "Enter"])("%s opens the list on the selected option", (key) => {
  expect(press(key, closedCombobox)).toEqual({ kind: "state", state: openCombobox("base") });
});

test("Enter chooses, Escape closes, other keys are the browser's", () => {
  expect(press("Enter", openCombobox("stage10"))).toMatchObject({ kind: "choose", option: { label: "stage10" } });
  expect(press("Escape", openCombobox("stage10"))).toEqual({ kind: "state", state: closedCombobox });
  expect(press("ArrowLeft", openCombobox("stage10"))).toBeNull();
  expect(press("Escape", closedCombobox)).toBeNull();
});

test("typing shows what has the text in any case, an exact name ready before others", () => {
  expect(typeIntoCombobox(options, "STAGE1")).toEqual({ kind: "open", query: "STAGE1", active: "stage1" });
  expect(shownOptions(options, "STAGE1").map(({ label }) => label)).toEqual(["stage10", "stage1"]);
  expect(typeIntoCombobox(options, "stage")).toMatchObject({ active: "last stage" });
});

test("nothing can be chosen where nothing matches", () => {
  const state = typeIntoCombobox(options, "nope");
  expect(state).toEqual({ kind: "open", query: "nope", active: null });
  expect(press("Enter", state)).toEqual({ kind: "state", state });
  expect(press("ArrowDown", state)).toEqual({ kind: "state", state });
});

test("a name typed in full is taken on leaving, part of one or one that cannot be chosen is not", () => {
  expect(typedOption(options, typeIntoCombobox(options, "Stage1 "))?.label).toBe("stage1");
  expect(typedOption(options, typeIntoCombobox(options, "stag"))).toBeUndefined();
  expect(typedOption(options, typeIntoCombobox(options, "stage-1"))).toBeUndefined();
  expect(typedOption(options, openCombobox("base"))).toBeUndefined();
});

test("what was typed before the options were there finds its option once they are", () => {
  const [lastStage] = options;
  const before = lastStage ? [lastStage] : [];
  const state = typeIntoCombobox(before, "stage1");
  expect(toComboboxStep(before, null, state, "Enter")).toEqual({ kind: "state", state });
  expect(readyOption(options, "base", state)).toBe("stage1");
  expect(toComboboxStep(options, "base", state, "Enter")).toMatchObject({ kind: "choose", option: { id: "stage1" } });
  expect(toComboboxStep(options, "base", state, "ArrowUp")).toMatchObject({ state: { active: "stage10" } });
});

test("an option that is gone leaves the selected one ready", () => {
  const state = { ...openCombobox("stage1"), active: "gone" };
  expect(readyOption(options, "base", state)).toBe("base");
  expect(readyOption(options, null, state)).toBeNull();
});

function press(key: string, state: ComboboxState) {
  return toComboboxStep(options, "base", state, key);
}
