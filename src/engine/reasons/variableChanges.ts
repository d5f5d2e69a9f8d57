import { CheckedFile } from "../checks/checkedFile.ts";
import { redeclareArgument } from "../checks/redeclareArgument.ts";
import type { ExplainedPlace, TurningPoint } from "./explanation.ts";
import { instructionAt, nameAt } from "./reasonSubject.ts";
import type { ReasonSubject } from "./reasonSubject.ts";
import type { Retry } from "./turningPoints.ts";
import { readVariables } from "./readVariables.ts";

/** An ARG that brings a lost value to an instruction. */
export function variableChanges(subject: ReasonSubject, place: ExplainedPlace, retry: Retry): readonly TurningPoint[] {
  const { stage, instruction } = place;
  const node = instruction === undefined ? undefined : instructionAt(subject, stage, instruction)?.node;
  if (!node) return [];
  const file = new CheckedFile(subject.file, subject.options);
  return readVariables(subject, place).flatMap(({ name, legacy, buildkit }): readonly TurningPoint[] => {
    if (!legacy.isLost && !buildkit.isLost) return [];
    const fix = redeclareArgument(file, node, name);
    if (!fix) return [];
    const change = { title: fix.title, edits: fix.edits };
    const after = readVariables(retry(change), { ...place, instruction: (instruction ?? 0) + 1 }).find((it) => it.name === name);
    const turns = { legacy: legacy.state === "unset" && after?.legacy.state === "set", buildkit: buildkit.state === "unset" && after?.buildkit.state === "set" };
    if (!turns.legacy && !turns.buildkit) return [];
    const builder = turns.legacy && turns.buildkit ? "both" : turns.legacy ? "legacy" : "buildkit";
    const value = (turns.buildkit ? after?.buildkit : after?.legacy)?.value ?? "";
    return [{ builder, sentence: `With ARG ${name} in ${nameAt(subject, stage)} it is ${value === "" ? "empty but set" : value.slice(0, 60)} here.`, isCertain: true, change }];
  });
}
