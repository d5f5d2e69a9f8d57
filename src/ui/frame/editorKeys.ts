import type { Shortcut } from "../../commands/command.ts";

/** What the full editor does by a key of its own, beside the usual keys of an editor. */
export const editorKeys: readonly { readonly label: string; readonly shortcut: Shortcut }[] = [
  { label: "Rename a stage everywhere", shortcut: { key: "F2" } },
  { label: "Go to the definition", shortcut: { key: "F12" } },
  { label: "Go back", shortcut: { key: "u", isControl: true } },
  { label: "Find all references", shortcut: { key: "F12", isShift: true } },
  { label: "Complete", shortcut: { key: "Space", isControl: true } },
  { label: "Go to a stage", shortcut: { key: "o", isControl: true, isShift: true } },
  { label: "Fold", shortcut: { key: "[", isControl: true, isShift: true } },
  { label: "Unfold", shortcut: { key: "]", isControl: true, isShift: true } },
  { label: "Find", shortcut: { key: "f", isControl: true } },
  { label: "Go to the next problem", shortcut: { key: "F8" } },
];
