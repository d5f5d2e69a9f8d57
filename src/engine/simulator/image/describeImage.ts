import type { BoundSource } from "../../graph/boundSource.ts";
import type { Stage } from "../../instructions/instruction.ts";
import { neededStages } from "../neededStages.ts";
import { StageParts } from "./describeParts.ts";
import type { BuilderView } from "./describeParts.ts";
import type { BuilderImage, ImagePart, StageRole, StageUse } from "./imageDescription.ts";

export interface ImageQuestion {
  readonly stages: readonly Stage[];
  readonly target: number;
  readonly view: BuilderView;
  readonly isBuilt: (stage: number) => boolean;
}

/** What one builder's image of the target consists of, and what stays behind in the stages that it needs. */
export function describeImage({ stages, target, view, isBuilt }: ImageQuestion): Pick<BuilderImage, "target" | "chain" | "parts" | "leftBehind" | "stages"> {
  const uses = usesBySource(view.bindings);
  const parts = new StageParts(stages, view);
  const chain = chainTo(target, parts);
  const needed = neededStages(target, view.bindings);
  const inChain = new Set(chain);
  const ownOf = new Map(stages.filter(({ index }) => needed.has(index)).map(({ index }) => [index, parts.own(index)]));
  const base = parts.basePart(chain[0] ?? -1);
  const inImage = [...(base ? [base] : []), ...chain.flatMap((stage) => ownOf.get(stage) ?? [])];
  const bases = new Set(base ? [base.key] : []);
  const leftBehind: ImagePart[] = [];
  for (const { index } of stages) {
    if (!needed.has(index) || inChain.has(index)) continue;
    const below = parts.basePart(index);
    if (below && !bases.has(below.key)) leftBehind.push(below);
    if (below) bases.add(below.key);
    leftBehind.push(...(ownOf.get(index) ?? []).filter(({ layer }) => layer !== "no layer"));
  }
  return { target, chain, parts: inImage, leftBehind, stages: stages.map(({ index }) => useOf(index)) };

  function useOf(stage: number): StageUse {
    const taken = (uses.get(stage) ?? []).filter((use) => needed.has(use.stage));
    return { stage, role: roleOf(stage, taken), takenBy: listPlaces(taken), isBuilt: isBuilt(stage) };
  }

  function roleOf(stage: number, taken: readonly BoundSource[]): StageRole {
    if (stage === target) return "target";
    if (inChain.has(stage)) return "base of the target";
    if (!needed.has(stage)) return "not needed";
    const takes = taken.filter(({ instruction, isTrigger }) => instruction >= 0 || isTrigger);
    if (takes.length === 0) return "base of another";
    return takes.every((use) => stages[use.stage]?.instructions[use.instruction]?.kind === "RUN") ? "mounted" : "gives files";
  }
}

function usesBySource(bindings: readonly BoundSource[]): ReadonlyMap<number, readonly BoundSource[]> {
  const uses = new Map<number, BoundSource[]>();
  for (const binding of bindings) {
    if (binding.source.kind !== "stage") continue;
    const known = uses.get(binding.source.index);
    if (known) known.push(binding);
    else uses.set(binding.source.index, [binding]);
  }
  return uses;
}

function chainTo(target: number, parts: StageParts): readonly number[] {
  const chain: number[] = [];
  const seen = new Set<number>();
  for (let stage = target; !seen.has(stage); ) {
    seen.add(stage);
    chain.push(stage);
    const base = parts.baseOf(stage);
    if (base?.kind !== "stage") break;
    stage = base.index;
  }
  return chain.reverse();
}

/** The instructions behind bindings, each once. */
function listPlaces(bindings: readonly BoundSource[]): StageUse["takenBy"] {
  const places = new Map(bindings.map(({ stage, instruction }) => [`${stage}:${instruction}`, { stage, instruction }]));
  return [...places.values()];
}
