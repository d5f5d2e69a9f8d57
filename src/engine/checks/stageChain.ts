import type { Stage } from "../instructions/instruction.ts";

/** What a stage stands on, as far as the file alone tells it. */
export interface StageChain {
  /** Index of the stage that it starts from; -1 where it starts from something else. */
  readonly parent: number;
  /** What the first stage of the chain starts from, as written. */
  readonly root: string;
  /** A FROM of the chain asks for a platform. */
  readonly hasPlatform: boolean;
  /** The stage or one below it has an ENTRYPOINT. */
  readonly hasEntrypoint: boolean;
  /** The stage itself has a CMD. */
  readonly hasCommand: boolean;
  /** Keys of the stage's own labels, as written. */
  readonly labels: ReadonlySet<string>;
  /** Another stage starts from it. */
  readonly isBase: boolean;
  /** Index of the next stage of the same name; the number of stages where there is none, or where it has no name. */
  readonly nextOfName: number;
  readonly isOnlyOfName: boolean;
}

/** The chains of all stages, by index. A base is a stage above it whose name is exactly the base's text, as BuildKit binds it. */
export function readStageChains(stages: readonly Stage[]): readonly StageChain[] {
  const chains: Writable<StageChain>[] = [];
  const byName = new Map<string, number>();
  for (const { index, from, instructions } of stages) {
    const parent = byName.get(from.base) ?? -1;
    const base = chains[parent];
    if (base) base.isBase = true;
    chains.push({
      parent,
      root: base?.root ?? from.base,
      hasPlatform: from.platform !== "" || (base?.hasPlatform ?? false),
      hasEntrypoint: (base?.hasEntrypoint ?? false) || instructions.some((it) => it.kind === "ENTRYPOINT"),
      hasCommand: instructions.some((it) => it.kind === "CMD"),
      labels: new Set(instructions.flatMap((it) => (it.kind === "LABEL" ? it.pairs.map(({ key }) => key.replace(/["']/g, "")) : []))),
      isBase: false,
      nextOfName: stages.length,
      isOnlyOfName: !byName.has(from.name),
    });
    if (from.name === "") continue;
    const before = chains[byName.get(from.name) ?? -1];
    if (before) Object.assign(before, { nextOfName: index, isOnlyOfName: false });
    byName.set(from.name, index);
  }
  return chains;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
