import type { Analysis } from "../engine/index.ts";
import type { Selection } from "./appState.ts";

/** What is left of a selection in another analysis: an edge that is gone leaves its row, a row that is gone its stage. */
export function keptSelection(selection: Selection | null, { stages, graph }: Analysis): Selection | null {
  if (!selection) return null;
  const { stage: index, instruction, edge, source, madeIn } = selection;
  if (source !== undefined) return graph.sources.some(({ id }) => id === source) ? selection : null;
  const stage = stages[index];
  if (!stage) return null;
  if (instruction !== undefined && instruction >= stage.instructions.length) return { stage: index, madeIn };
  if (edge === undefined || graph.edges.some(({ id }) => id === edge)) return selection;
  return { stage: index, ...(instruction !== undefined && { instruction }), madeIn };
}
