import type { TargetOption } from "./analysis.ts";
import { displayName } from "./builders/displayName.ts";
import type { Stage } from "./instructions/instruction.ts";

/** What `--target` can say: nothing, or each stage name once. Unnamed stages are listed to say why they cannot be chosen. */
export function listTargetOptions(stages: readonly Stage[]): readonly TargetOption[] {
  const last = stages.length - 1;
  const options: TargetOption[] = [{ value: "", label: "last stage", buildkitStage: last, legacyStage: last, isDisabled: last < 0 }];
  const seen = new Set<string>();
  const firstOf = new Map<string, number>();
  const lastOf = new Map<string, number>();
  for (const { index, from } of stages) {
    if (!firstOf.has(from.name)) firstOf.set(from.name, index);
    lastOf.set(from.name, index);
  }
  for (const stage of stages) {
    const { name } = stage.from;
    if (name === "") {
      options.push({
        ...{ value: displayName(stage), label: displayName(stage), buildkitStage: stage.index, legacyStage: stage.index, isDisabled: true },
        note: "This stage has no name, and neither builder takes a number. Add AS and a name to its FROM.",
      });
      continue;
    }
    if (seen.has(name)) continue;
    seen.add(name);
    const buildkitStage = lastOf.get(name) ?? stage.index;
    const legacyStage = firstOf.get(name) ?? stage.index;
    const note = buildkitStage === legacyStage ? {} : { note: `The name stands more than once: BuildKit takes the last stage of it, the legacy builder the first.` };
    options.push({ value: name, label: name, buildkitStage, legacyStage, isDisabled: false, ...note });
  }
  return options;
}
