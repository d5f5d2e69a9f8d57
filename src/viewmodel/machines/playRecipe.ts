import { simulateMachines } from "../../engine/index.ts";
import type { AnalysisInput, BuildRun, RegistryEntry, Scenario } from "../../engine/index.ts";
import { countWords } from "../countWords.ts";
import { recipeSteps } from "./machineRecipe.ts";
import type { MachineRecipe, RecipeStep } from "./machineRecipe.ts";

/** A step of a build, or one that a registry keeps, with where it leads. */
export interface MachineRow {
  readonly label: string;
  /** The instruction it leads to; stage -1: none. */
  readonly stage: number;
  readonly instruction: number;
  /** `runs`, `cached`, `fails`; of what is kept `layer` or `only the key`. */
  readonly word: string;
  readonly reason: string;
}

/** What one builder does in one build, and what its registry has after it. */
export interface MachineBuild {
  /** What it says where it fails or refuses; empty where it does neither. */
  readonly error: string;
  /** `Runs 3 steps, takes 4 from the cache.` */
  readonly summary: string;
  readonly rows: readonly MachineRow[];
  readonly kept: readonly { readonly name: string; readonly words: string; readonly rows: readonly MachineRow[] }[];
}

/** One build of a recipe, played. */
export interface PlayedStep extends Omit<RecipeStep, "step"> {
  readonly legacy: MachineBuild;
  readonly buildkit: MachineBuild;
}

/** Plays a recipe: which steps each build runs and why, and what the registry keeps of it. Pure. */
export function playRecipe(recipe: MachineRecipe, input: AnalysisInput, scenario: Scenario): readonly PlayedStep[] {
  const steps = recipeSteps(recipe, input, scenario);
  const played = simulateMachines(steps.map(({ step }) => step));
  return steps.flatMap(({ machine, stage, tag, commands }, index): readonly PlayedStep[] => {
    const result = played[index];
    if (!result) return [];
    const { simulation, registry } = result;
    return [{ machine, stage, tag, commands, legacy: toBuild(simulation.legacy, registry.legacy), buildkit: toBuild(simulation.buildkit, registry.buildkit) }];
  });
}

const shownKinds: ReadonlySet<string> = new Set(["exec", "file", "merge", "config"]);

function toBuild({ works, outcome, transcript }: BuildRun, registry: readonly RegistryEntry[]): MachineBuild {
  const rows = works.flatMap(({ label, kind, causes, state, cache }): readonly MachineRow[] => {
    if (!shownKinds.has(kind) || state === "not reached") return [];
    const [cause] = causes;
    const word = state === "done" ? "runs" : state;
    return [{ label, stage: cause?.stage ?? -1, instruction: cause?.instruction ?? -1, word, reason: cache.reason }];
  });
  const count = (word: string): number => rows.filter((row) => row.word === word).length;
  const done = `Runs ${countWords(count("runs"), "step")}, takes ${count("cached")} from the cache.`;
  const error = outcome === "succeeds" ? "" : (transcript.findLast(({ role }) => role === "error")?.text ?? "");
  return { error, summary: outcome === "succeeds" ? done : `${outcome === "fails" ? "Fails" : "Is refused"}: nothing is pushed. ${done}`, rows, kept: registry.map(toEntry) };
}

function toEntry({ reference, kind, cache, steps }: RegistryEntry): MachineBuild["kept"][number] {
  const rows = steps.map(({ label, causes: [cause], keeps }) => ({
    label,
    stage: cause?.stage ?? -1,
    instruction: cause?.instruction ?? -1,
    word: keeps === "layer" ? "layer" : "key only",
    reason: "",
  }));
  const layers = rows.filter(({ word }) => word === "layer").length;
  return { name: reference, words: `${entryWords(kind, cache)}${rows.length > 0 ? `: ${countWords(layers, "layer")} of ${countWords(rows.length, "step")}` : ""}`, rows };
}

function entryWords(kind: RegistryEntry["kind"], cache: RegistryEntry["cache"]): string {
  switch (cache) {
    case "none":
      return "an image, without anything for --cache-from";
    case "history":
      return "an image, whose history legacy takes steps from once it is pulled";
    case "inline":
      return `${kind === "image" ? "an image" : "a cache"} with the cache inside`;
    case "min":
      return "a cache of mode min";
    case "max":
      return "a cache of mode max";
  }
}
