import type { BuilderBindings } from "../../graph/joinBindings.ts";
import type { BoundTo } from "../../graph/boundSource.ts";
import type { LegacyBinding, LegacyPlan } from "./legacyPlan.ts";

/** What the legacy builder bound, in the form that the graph joins. Stages below the target it never looks at. */
export function bindLegacy(plan: LegacyPlan): BuilderBindings {
  const bindings = plan.bindings.map((binding) => ({
    stage: binding.stage,
    instruction: binding.instruction,
    isTrigger: binding.via === "onbuild",
    mount: 0,
    source: toBound(binding),
  }));
  const bound = new Set(bindings.map((it) => it.stage));
  return { bindings, hasBound: (stage) => bound.has(stage) };
}

function toBound({ source, name }: LegacyBinding): BoundTo {
  switch (source.kind) {
    case "stage":
    case "scratch":
      return source;
    case "image":
      return { kind: "image", reference: source.reference, written: name };
    case "error":
      return { kind: "image", reference: name, written: name };
  }
}
