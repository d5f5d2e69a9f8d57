import type { StageSummary } from "../engine/index.ts";
import type { AppState, GraphDrawing, Selection } from "./appState.ts";

type Stages = readonly StageSummary[];

/** Keeps what is chosen of single stages with them when stages are put in or taken out above. Time grows with the number of stages, and of instructions of the selected one. */
export function followText({ selection, foldedByHand, drawing }: Pick<AppState, "selection" | "foldedByHand" | "drawing">, before: Stages, after: Stages): Pick<AppState, "selection" | "foldedByHand" | "drawing"> {
  const moves = before.length !== after.length;
  return {
    selection: followSelection(selection, before, after),
    foldedByHand: moves ? followFolds(foldedByHand, before, after) : foldedByHand,
    drawing: moves ? followPath(drawing, before, after) : drawing,
  };
}

function followSelection(selection: Selection | null, before: Stages, after: Stages): Selection | null {
  const from = before[selection?.stage ?? -1];
  if (!selection || !from) return selection;
  const stage = placeAfter(before, after, isSameStage)(from.index);
  const to = after[stage ?? -1];
  if (stage === null || !to) return null;
  const { instruction = -1 } = selection;
  const moved = instruction < 0 ? instruction : placeAfter(from.instructions, to.instructions, (one, other) => one.text === other.text)(instruction);
  if (stage === selection.stage && moved === instruction) return selection;
  if (moved === null) return { stage, madeIn: "text" };
  return { stage, ...(selection.instruction !== undefined && { instruction: moved }), madeIn: "text" };
}

function followFolds(folded: AppState["foldedByHand"], before: Stages, after: Stages): AppState["foldedByHand"] {
  const entries = Object.entries(folded);
  if (entries.length === 0) return folded;
  const placeOf = placeAfter(before, after, isSameStage);
  return Object.fromEntries(
    entries.flatMap(([index, isFolded]) => {
      const place = placeOf(Number(index));
      return place === null ? [] : [[place, isFolded]];
    }),
  );
}

function followPath(drawing: GraphDrawing, before: Stages, after: Stages): GraphDrawing {
  const { path } = drawing;
  if (!path || path.to === "target") return drawing;
  const to = placeAfter(before, after, isSameStage)(path.to);
  return { ...drawing, path: to === null ? null : { ...path, to } };
}

function isSameStage(one: StageSummary, other: StageSummary): boolean {
  return one.name === other.name && (one.name !== "" || one.from.text === other.from.text);
}

/** Where the things of a list stand in another one that was made of it; null for what is gone. As many as before in the changed stretch are the same, rewritten. */
function placeAfter<T>(before: readonly T[], after: readonly T[], isSame: (one: T, other: T) => boolean): (place: number) => number | null {
  const shorter = Math.min(before.length, after.length);
  const isPair = (one: T | undefined, other: T | undefined): boolean => one !== undefined && other !== undefined && isSame(one, other);
  let head = 0;
  while (head < shorter && isPair(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isPair(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  return (place) => {
    if (place < head || before.length === after.length) return place;
    if (place >= before.length - tail) return place + after.length - before.length;
    const found = after.slice(head, after.length - tail).findIndex((other) => isPair(before[place], other));
    return found < 0 ? null : head + found;
  };
}
