import type { BoundTo } from "../../graph/boundSource.ts";
import type { TracedBuild } from "../../builders/buildkit/tracedBuild.ts";
import type { Stage } from "../../instructions/instruction.ts";
import type { WorkCause } from "../buildRun.ts";

/** The instructions of needed stages that take an image or a named context, by `image REFERENCE` and `context NAME`. */
export function findSourceCauses(stages: readonly Stage[], builds: readonly TracedBuild[]): ReadonlyMap<string, readonly WorkCause[]> {
  const causes = new Map<string, Map<string, WorkCause>>();
  for (const { build } of builds) {
    const reached = build.error ? undefined : new Set(build.reached);
    for (const { stage, instruction, source } of build.bindings) {
      const key = keyOf(source);
      const found = stages[stage];
      if (key === undefined || !found || reached?.has(stage) === false) continue;
      const { span } = found.instructions[instruction]?.node ?? found.from.node;
      const known = causes.get(key) ?? new Map<string, WorkCause>();
      causes.set(key, known.set(`${stage}.${instruction}`, { stage, instruction, span }));
    }
  }
  return new Map([...causes].map(([key, known]) => [key, [...known.values()]]));
}

function keyOf(source: BoundTo): string | undefined {
  switch (source.kind) {
    case "image":
      return `image ${source.reference}`;
    case "namedContext":
      return `context ${source.name}`;
    case "stage":
    case "buildContext":
    case "scratch":
      return undefined;
  }
}
