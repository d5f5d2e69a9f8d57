import type { AnalysisInput, BuildOptions, CacheFlags, MachineStep, Scenario } from "../../engine/index.ts";
import { USUAL_CACHE } from "../../engine/index.ts";
import type { KeptCache } from "./acrossMachines.ts";
import { shellWord } from "./shellWord.ts";

/** The longest tag is of 128 letters. */
const LONGEST_TAG = 100;

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
  const tags = first === "" ? ["app"] : [`app:${tagOf(first)}`, "app"];
  return (["first", "fresh"] as const).flatMap((machine) =>
    tags.map((tag, index): RecipeStep => {
      const stage = index < tags.length - 1 ? first : "";
      const sources = tags.slice(0, index + 1).map((each) => (keeps === "min" || keeps === "max" ? cacheOf(each) : each));
      const cache: CacheFlags = {
        ...USUAL_CACHE,
        cacheFrom: keeps === "none" ? [] : sources,
        ...((keeps === "min" || keeps === "max") && { cacheTo: [{ reference: cacheOf(tag), mode: keeps }] }),
      };
      const changed = machine === "fresh" && changedFile !== "" ? [[changedFile, "changed for the fresh machine"] as const] : [];
      const buildArgs = { ...input.options.buildArgs, ...(keeps === "inline" && { BUILDKIT_INLINE_CACHE: "1" }) };
      const options = { ...input.options, ...(stage !== "" && { target: stage }), ...(Object.keys(buildArgs).length > 0 && { buildArgs }) };
      const pulls = keeps === "inline" ? sources : [];
      return {
        machine,
        stage,
        tag,
        commands: commandsOf({ keeps, sources, options, tag }),
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

/** A name as a tag: one that the image to run does not have, of letters that no tag refuses. */
function tagOf(stage: string): string {
  const name = stage.toLowerCase().slice(0, LONGEST_TAG);
  return name === "latest" ? "latest-stage" : name;
}

/** Where the cache of an image is kept. */
function cacheOf(tag: string): string {
  return tag.replace("app", "app-cache");
}

interface ToldBuild {
  readonly keeps: KeptCache;
  readonly sources: readonly string[];
  readonly options: BuildOptions;
  readonly tag: string;
}

function commandsOf({ keeps, sources, options, tag }: ToldBuild): readonly string[] {
  const isOfItsOwn = keeps === "min" || keeps === "max";
  const from = keeps === "none" ? [] : sources.map((name) => `--cache-from ${isOfItsOwn ? `type=registry,ref=${name}` : name}`);
  const flags = [
    ...optionFlags(options),
    ...from,
    ...(isOfItsOwn ? [`--cache-to type=registry,ref=${cacheOf(tag)},mode=${keeps}`] : []),
    ...(options.target ? [`--target ${shellWord(options.target)}`] : []),
    `-t ${tag}`,
  ];
  // What the registry does not have yet is no reason to stop.
  return [...(keeps === "inline" ? sources.map((name) => `docker pull ${name} || true`) : []), `docker build ${flags.join(" ")} .`, `docker push ${tag}`];
}

/** The build options of the page, as `docker build` takes them. */
function optionFlags({ buildArgs = {}, contexts = {}, platform }: BuildOptions): readonly string[] {
  return [
    ...(platform === undefined ? [] : [`--platform ${shellWord(platform)}`]),
    ...Object.entries(buildArgs).map(([name, value]) => `--build-arg ${shellWord(`${name}=${value}`)}`),
    ...Object.entries(contexts).map(([name, value]) => `--build-context ${shellWord(`${name}=${value.replace(/^local:/, "")}`)}`),
  ];
}
