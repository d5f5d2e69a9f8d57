import { selectStages, selectTargets } from "../state/selectors.ts";
import type { AppState } from "../state/appState.ts";
import { samples } from "../samples/index.ts";
import type { Command, CommandContext, Shortcut } from "./command.ts";

export type PaletteGroup = "commands" | "targets" | "stages" | "examples";

/** One line of the command palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly group: PaletteGroup;
  readonly label: string;
  /** What tells it from another of the same label. */
  readonly note?: string;
  readonly shortcut?: Shortcut;
  run(context: CommandContext): void;
}

/** All that can be done now, in the order of the palette: the enabled commands, each target and stage of the last good graph, the examples. */
export function listPaletteEntries(state: AppState, commands: readonly Command[]): readonly PaletteEntry[] {
  return [
    ...commands
      .filter((command) => command.isEnabled(state))
      .map((command): PaletteEntry => {
        const { id, label, shortcut } = command;
        return { id, group: "commands", label, ...(shortcut && { shortcut }), run: (context) => command.run(context) };
      }),
    ...listTargets(state),
    ...listStages(state),
    ...samples.map(
      ({ id, title, dockerfile, target, selectedStage }): PaletteEntry => ({
        id: `example ${id}`,
        group: "examples",
        label: `Open example: ${title}`,
        run: ({ store }) => store.actions.openDocument({ dockerfile, title, target, selectedStage }),
      }),
    ),
  ];
}

/** Stages without a name are left out: neither builder takes a number. */
function listTargets(state: AppState): readonly PaletteEntry[] {
  return selectTargets(state)
    .filter(({ value, isDisabled }) => !isDisabled && value !== state.target)
    .map(({ value }) => ({
      id: `target ${value}`,
      group: "targets",
      label: value === "" ? "Make the last stage the target" : `Make ${value} the target`,
      run: ({ store }) => store.actions.setTarget(value),
    }));
}

function listStages(state: AppState): readonly PaletteEntry[] {
  return selectStages(state).map(({ index, displayName, from }) => ({
    id: `stage ${index}`,
    group: "stages",
    label: `Select ${displayName}`,
    note: `line ${from.lines[0]}`,
    run: ({ store }) => store.actions.select({ stage: index, madeIn: "command" }),
  }));
}

/** The entries that hold every word of the query, in any order and case; where a word begins with the query's first, they come before the others. */
export function findPaletteEntries(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  const [first] = wanted;
  if (first === undefined) return entries;
  const better: PaletteEntry[] = [];
  const others: PaletteEntry[] = [];
  for (const entry of entries) {
    const label = entry.label.toLowerCase();
    if (!wanted.every((word) => label.includes(word))) continue;
    (beginsWord(label, first) ? better : others).push(entry);
  }
  return [...better, ...others];
}

function beginsWord(label: string, start: string): boolean {
  return label.startsWith(start) || label.includes(` ${start}`);
}
