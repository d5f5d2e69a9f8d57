import { createContext, useContext } from "react";

/** What a card can ask of the graph that it stands in. */
export interface StageGraphHandle {
  /** Moves the focus to the next card in the direction of an arrow key; false for another key. */
  focusNeighbour(stage: number, key: string): boolean;
  /** Brings a stage's card into sight. */
  reveal(stage: number): void;
}

const Context = createContext<StageGraphHandle | null>(null);

export const StageGraphProvider = Context;

export function useStageGraph(): StageGraphHandle {
  const handle = useContext(Context);
  if (!handle) throw new Error("useStageGraph stands outside a StageGraphProvider");
  return handle;
}
