import { createContext, useContext } from "react";
import type { NodeId } from "../../engine/index.ts";

/** What a node can ask of the graph that it stands in. */
export interface StageGraphHandle {
  /** Moves the focus to where a key leads; false for a key that leads nowhere from any node. */
  focusAfterKey(id: NodeId, key: string): boolean;
  /** Selects the next of the edges on the side of an arrow key; false for another key. */
  selectEdgeAfterKey(id: NodeId, key: string): boolean;
  /** Brings a node into sight. */
  reveal(id: NodeId): void;
  /** Lets a node stay where it is on the screen when the layout changes next. */
  hold(id: NodeId): void;
}

const Context = createContext<StageGraphHandle | null>(null);

export const StageGraphProvider = Context;

export function useStageGraph(): StageGraphHandle {
  const handle = useContext(Context);
  if (!handle) throw new Error("useStageGraph stands outside a StageGraphProvider");
  return handle;
}
