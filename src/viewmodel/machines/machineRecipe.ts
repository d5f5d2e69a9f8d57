import type { AnalysisInput, CacheFlags, MachineStep, Scenario } from "../../engine/index.ts";
import { USUAL_CACHE } from "../../engine/index.ts";

/** What the builds put into the registry beside the image to run: nothing, a cache within it, or one of its own. */
export type KeptCache = "none" | "inline" | "min" | "max";

/** Builds on a first machine, and again on a fresh one that shares nothing with it but a registry. */
export interface MachineRecipe {
  readonly keeps: KeptCache;
  /** A stage that is built and pushed first, as an image of its own; empty: none. */
  readonly first: string;
  /** A file of the build context that changes before the fresh machine builds; empty: nothing changes. */
  readonly changedFile: string;
}

/** One build of a recipe. */
export interface RecipeStep {
  readonly machine: "first" | "fresh";
  /** Name of the stage that is built; empty: the target of the page. */
  readonly stage: string;
  readonly tag: string;
  /** What a shell is told, in order. */
  readonly commands: readonly string[];
  readonly step: MachineStep;
}

/** The builds of a recipe in order: on each machine the stage of its own first, then the image. Each takes from all that the registry may have. */
export function recipeSteps({ keeps, first, changedFile }: MachineRecipe, input: AnalysisInput, scenario: Scenario): readonly RecipeStep[] {
  const tags = first === "" ? ["app"] : [first.toLowerCase(), "app"];
  return (["first", "fresh"] as const).flatMap((machine) =>
    tags.map((tag, index): RecipeStep => {
      const stage = index < tags.length - 1 ? first : "";
      const sources = tags.slice(0, index + 1).map((each) => (keeps === "min" || keeps === "max" ? `${each}-cache` : each));
      const cache: CacheFlags = {
        ...USUAL_CACHE,
        cacheFrom: keeps === "none" ? [] : sources,
        ...((keeps === "min" || keeps === "max") && { cacheTo: [{ reference: `${tag}-cache`, mode: keeps }] }),
      };
      const changed = machine === "fresh" && changedFile !== "" ? [[changedFile, "changed for the fresh machine"] as const] : [];
      const buildArgs = { ...input.options.buildArgs, ...(keeps === "inline" && { BUILDKIT_INLINE_CACHE: "1" }) };
      const options = { ...input.options, ...(stage !== "" && { target: stage }), ...(Object.keys(buildArgs).length > 0 && { buildArgs }) };
      const pulls = keeps === "inline" ? sources : [];
      return {
        machine,
        stage,
        tag,
        commands: commandsOf({ keeps, sources, stage: options.target ?? "", tag }),
        step: {
          machine,
          build: { input: { ...input, options }, scenario: { ...scenario, tags: [tag], surroundings: { ...scenario.surroundings, changedFiles: [...scenario.surroundings.changedFiles, ...changed] } }, cache },
          pulls,
          pushes: [tag],
        },
      };
    }),
  );
}

interface ToldBuild {
  readonly keeps: KeptCache;
  readonly sources: readonly string[];
  readonly stage: string;
  readonly tag: string;
}

function commandsOf({ keeps, sources, stage, tag }: ToldBuild): readonly string[] {
  const isOfItsOwn = keeps === "min" || keeps === "max";
  const from = keeps === "none" ? [] : sources.map((name) => `--cache-from ${isOfItsOwn ? `type=registry,ref=${name}` : name}`);
  const flags = [
    ...(keeps === "inline" ? ["--build-arg BUILDKIT_INLINE_CACHE=1"] : []),
    ...from,
    ...(isOfItsOwn ? [`--cache-to type=registry,ref=${tag}-cache,mode=${keeps}`] : []),
    ...(stage === "" ? [] : [`--target ${stage}`]),
    `-t ${tag}`,
  ];
  return [...(keeps === "inline" ? sources.map((name) => `docker pull ${name}`) : []), `docker build ${flags.join(" ")} .`, `docker push ${tag}`];
}
