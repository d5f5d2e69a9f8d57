import type { StoreApi } from "zustand/vanilla";
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
  receiveMachines(record: NonNullable<Machines["machineRecord"]>): void;
}

export const noMachines: Machines = { machineRecipe: null, machineRecord: null };

export function createMachineActions({ setState }: StoreApi<AppState>): MachineActions {
  return {
    setMachineRecipe: (machineRecipe) => setState({ machineRecipe }),
    receiveMachines: (machineRecord) => setState({ machineRecord }),
  };
}
