/** More stages than this make a large graph: its cards open folded and its images stay in the cards' headers. */
export const LARGE_GRAPH = 12;

/** Which cards are folded. */
export interface Folding {
  isFolded(stage: number): boolean;
}

/** Folding as the user left it, stages never touched by hand following the size of the graph. */
export function foldingOf(foldedByHand: Readonly<Record<number, boolean>>, stageCount: number): Folding {
  return { isFolded: (stage) => foldedByHand[stage] ?? stageCount > LARGE_GRAPH };
}
