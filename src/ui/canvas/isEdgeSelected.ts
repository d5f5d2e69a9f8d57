import type { Selection } from "../../state/appState.ts";
import type { EdgeView } from "../../viewmodel/graphView.ts";

/** Whether an edge belongs to what is selected: a stage with all that it takes and gives, or one instruction's sources. */
export function isEdgeSelected({ source, target, instructions }: EdgeView, selection: Selection | null): boolean {
  if (!selection) return false;
  const id = `stage:${selection.stage}`;
  if (selection.instruction === undefined) return source === id || target === id;
  return target === id && instructions.includes(selection.instruction);
}
