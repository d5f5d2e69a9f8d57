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
  const stage = placeAfter(before, after, keyOfStage)(from.index);
  const to = after[stage ?? -1];
  if (stage === null || !to) return null;
  const { instruction = -1 } = selection;
  const moved = instruction < 0 ? instruction : placeAfter(from.instructions, to.instructions, keyOfInstruction)(instruction);
  if (stage === selection.stage && moved === instruction) return selection;
  if (moved === null) return { stage, madeIn: "text" };
  return { stage, ...(selection.instruction !== undefined && { instruction: moved }), madeIn: "text" };
}

function followFolds(folded: AppState["foldedByHand"], before: Stages, after: Stages): AppState["foldedByHand"] {
  const entries = Object.entries(folded);
  if (entries.length === 0) return folded;
  const placeOf = placeAfter(before, after, keyOfStage);
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
  const to = placeAfter(before, after, keyOfStage)(path.to);
  return { ...drawing, path: to === null ? null : { ...path, to } };
}

const keyOfStage = ({ name, from }: StageSummary): string => (name === "" ? `FROM ${from.text}` : name);
const keyOfInstruction = ({ text }: StageSummary["instructions"][number]): string => text;

/** Where the things of a list stand in another one that was made of it; null for what is gone. As many as before in the changed stretch are the same, rewritten. */
function placeAfter<T>(before: readonly T[], after: readonly T[], keyOf: (thing: T) => string): (place: number) => number | null {
  const [olds, news] = [before.map(keyOf), after.map(keyOf)];
  const shorter = Math.min(olds.length, news.length);
  let head = 0;
  while (head < shorter && olds[head] === news[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && olds.at(-1 - tail) === news.at(-1 - tail)) tail += 1;
  // From the end, so that the first of several has the last word.
  const changed = new Map<string, number>();
  for (let place = news.length - tail - 1; place >= head; place -= 1) changed.set(news[place] ?? "", place);
  return (place) => {
    if (place < head || olds.length === news.length) return place;
    if (place >= olds.length - tail) return place + news.length - olds.length;
    return changed.get(olds[place] ?? "") ?? null;
  };
}
