import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import { useStore } from "zustand";
import type { AppState } from "../../state/appState.ts";
import type { AppStore } from "../../state/store.ts";

const AppStoreContext = createContext<AppStore | null>(null);

/** Gives the page's store to everything below. */
export function AppStoreProvider({ store, children }: { readonly store: AppStore; readonly children: ReactNode }) {
  return <AppStoreContext value={store}>{children}</AppStoreContext>;
}

/** The store itself, for its actions and for reading without drawing again. */
export function useAppStore(): AppStore {
  const store = useContext(AppStoreContext);
  if (!store) throw new Error("useAppStore stands outside an AppStoreProvider");
  return store;
}

/** A part of the state, drawn again when it changes. The selector must return the same object for the same state. */
export function useAppState<T>(selector: (state: AppState) => T): T {
  return useStore(useAppStore(), selector);
}
