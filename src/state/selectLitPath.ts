import type { Explanation } from "../engine/index.ts";
import type { AppState } from "./appState.ts";
import { selectExplanation } from "./selectExplanation.ts";

/** The way by which the target comes to need what is selected. */
export interface LitPath {
  /** Ids of the graph's edges. */
  readonly edges: ReadonlySet<string>;
  /** Indexes of stages, that of the selection among them. */
  readonly stages: ReadonlySet<number>;
}

const remembered = new WeakMap<Explanation, LitPath>();

/** Null where nothing is selected, or nothing leads from it to the target. The same reason gives the same object. */
export function selectLitPath(state: AppState): LitPath | null {
  const explanation = selectExplanation(state);
  if (!explanation || explanation.path.length < 2) return null;
  const known = remembered.get(explanation);
  if (known) return known;
  const { path } = explanation;
  const lit = { edges: new Set(path.flatMap(({ edge }) => edge ?? [])), stages: new Set(path.map(({ stage }) => stage)) };
  remembered.set(explanation, lit);
  return lit;
}
