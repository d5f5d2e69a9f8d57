import type { Selection } from "./appState.ts";

/** Whether a view scrolls to a selection: not to one that was made in it, and not to one that moved along with its text. */
export function scrollsTo(selection: Selection, view: "editor" | "graph" | "table" | "console"): boolean {
  return selection.madeIn !== view && selection.madeIn !== "text";
}
