import type { StoreApi } from "zustand/vanilla";
import type { AcrossMachines } from "../../viewmodel/machines/acrossMachines.ts";
import type { MachineRecipe } from "../../viewmodel/machines/machineRecipe.ts";
import type { PlayedStep } from "../../viewmodel/machines/playRecipe.ts";
import type { AppState } from "../appState.ts";

/** Builds across machines: what is asked, and the last answer. */
export interface Machines {
  /** Null while no part of the page shows them. */
  readonly machineRecipe: MachineRecipe | null;
  readonly machineRecord: { readonly recipe: MachineRecipe; readonly steps: readonly PlayedStep[] } | null;
}

export interface MachineActions {
  /** Asks for a recipe to be played; null: for none any more. */
  setMachineRecipe(recipe: MachineRecipe | null): void;
  /** Chooses what is asked, or which of the builds is looked at. */
  setAcrossMachines(change: Partial<AcrossMachines>): void;
  receiveMachines(record: NonNullable<Machines["machineRecord"]>): void;
}

export const noMachines: Machines = { machineRecipe: null, machineRecord: null };

export function createMachineActions({ setState }: StoreApi<AppState>): MachineActions {
  return {
    setMachineRecipe: (machineRecipe) => setState({ machineRecipe }),
    setAcrossMachines: (change) => setState(({ acrossMachines }) => ({ acrossMachines: { ...acrossMachines, ...change } })),
    receiveMachines: (machineRecord) => setState({ machineRecord }),
  };
}
