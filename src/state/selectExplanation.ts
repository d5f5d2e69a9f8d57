import type { ArgumentTable, ExplainedPlace, Explanation } from "../engine/index.ts";
import type { AppState, Selection } from "./appState.ts";

/** What a selection asks the reason of; null for nothing and for what comes from outside the file. */
export function toPlace(selection: Selection | null): ExplainedPlace | null {
  if (!selection || selection.stage < 0) return null;
  const { stage, instruction, edge } = selection;
  return { stage, ...(instruction !== undefined && { instruction }), ...(edge !== undefined && { edge }) };
}

/** The reason of what is selected; null until it is there. It may be that of the text right before, never that of another file. */
export function selectExplanation({ explanation, selection, shownSince }: AppState): Explanation | null {
  const place = toPlace(selection);
  return explanation && explanation.revision >= shownSince && place && isSamePlace(explanation.explanation.place, place) ? explanation.explanation : null;
}

/** The reason is that of the text on the page, so that its changes can be made. */
export const selectIsExplanationCurrent = ({ explanation, inputRevision }: AppState): boolean => explanation?.revision === inputRevision;

export function isSamePlace(a: ExplainedPlace | null, b: ExplainedPlace | null): boolean {
  return a === b || (a !== null && b !== null && a.stage === b.stage && a.instruction === b.instruction && a.edge === b.edge);
}

/** The arguments of the file on the page; null until they are there. They may be those of the text right before. */
export function selectArgumentTable({ argumentRecord, shownSince }: AppState): ArgumentTable | null {
  return argumentRecord && argumentRecord.revision >= shownSince ? argumentRecord.table : null;
}
