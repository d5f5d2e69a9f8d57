import type { Analysis, Span } from "../../engine/index.ts";

/** What stands over the FROM of a stage that can be the target. */
export interface StageLens {
  readonly span: Span;
  /** What makes it the target; null where it is. */
  readonly newTarget: string | null;
  readonly title: string;
}

/** An editor draws every lens of its text, in sight or not: thousands would hold the page up. */
const MOST_LENSES = 500;

/** The lenses in file order, or of a very long file the target's alone. Neither builder takes the number of a stage without a name; the last one is the target where none is chosen. */
export function listStageLenses({ stages, target }: Analysis): readonly StageLens[] {
  return stages.flatMap(({ index, name, from: { span } }): readonly StageLens[] => {
    const isTarget = index === (target.buildkit >= 0 ? target.buildkit : target.legacy);
    if (isTarget) return [{ span, newTarget: null, title: "target" }];
    if (stages.length > MOST_LENSES) return [];
    if (name !== "") return [{ span, newTarget: name, title: "Make target" }];
    return index === stages.length - 1 ? [{ span, newTarget: "", title: "Make target" }] : [];
  });
}
