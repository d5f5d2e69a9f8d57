import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { NodeId } from "../../engine/index.ts";
import type { Pointed } from "./pointing.ts";

/** What the graph knows beside the page's state: where the mouse is, and where the Tab key stops. */
export interface CanvasState {
  readonly pointed: Pointed | null;
  /** The one node that the Tab key reaches; arrows go to the others. */
  readonly reachable: NodeId | null;
}

export function createCanvasState(): StoreApi<CanvasState> {
  return createStore<CanvasState>(() => ({ pointed: null, reachable: null }));
}

const Context = createContext<StoreApi<CanvasState> | null>(null);

export const CanvasStateProvider = Context;

export function useCanvasStore(): StoreApi<CanvasState> {
  const store = useContext(Context);
  if (!store) throw new Error("useCanvasStore stands outside a CanvasStateProvider");
  return store;
}

/** A part of the graph's own state, drawn again when it changes. */
export function useCanvasState<T>(selector: (state: CanvasState) => T): T {
  return useStore(useCanvasStore(), selector);
}
