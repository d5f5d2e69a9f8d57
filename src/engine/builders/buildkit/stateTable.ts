import { Refusal } from "../../source/refusal.ts";
import type { BuildState } from "./buildState.ts";

/** The stages in file order, sources met later behind them, and the stages by name (dockerfile2llb, dispatchStates). */
export class StateTable {
  readonly states: BuildState[] = [];
  private readonly byName = new Map<string, BuildState>();

  /** Adds a state. Its base is an earlier stage whose name is exactly the base's text; a later duplicate name wins. */
  add(state: BuildState): void {
    this.states.push(state);
    const base = this.byName.get(state.baseName);
    if (base) {
      state.base = base;
      state.outline = base.outline.inherit();
    }
    const name = state.stage?.from.name;
    if (name) this.byName.set(name, state);
  }

  findByName(name: string): BuildState | undefined {
    return this.byName.get(name.toLowerCase());
  }

  /** Throws the refusal of an index that no state has. Sources already met count behind the stages. */
  findByIndex(index: number): BuildState {
    const state = this.states[index];
    if (!state) throw new Refusal(`invalid stage index ${index}`);
    return state;
  }

  /** Display names, for suggestions. */
  names(): readonly string[] {
    return this.states.map((it) => it.displayName).filter((it) => it !== "");
  }
}
