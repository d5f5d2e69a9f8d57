import type { BuilderBindings } from "../../graph/joinBindings.ts";
import type { BuildkitPlan } from "./buildkitPlan.ts";

/** What BuildKit bound in the first of its builds, in the form that the graph joins. */
export function bindBuildkit(plan: BuildkitPlan): BuilderBindings {
  const bindings = plan.builds[0]?.bindings ?? [];
  const bound = new Set(bindings.map((it) => it.stage));
  return { bindings, hasBound: (stage) => bound.has(stage) };
}
