import { VALUES, VARIABLES } from "./world.mjs";

/**
 * Target, build arguments and platform for a file.
 * @param {import("./random.mjs").Random} random
 * @param {readonly import("./writeFile.mjs").WrittenStage[]} stages
 */
export function chooseOptions(random, stages) {
  const names = stages.map((it) => it.name).filter((it) => it !== "");
  const target = chooseTarget(random, names);
  const given = random.chance(0.3) ? random.times(1 + random.below(3), () => random.pick(["BASE", "TAG", "NEVER", ...VARIABLES])) : [];
  const buildArgs = Object.fromEntries(given.map((name) => [name, name === "BASE" ? random.pick(["orchard:9", "kiln"]) : name === "TAG" ? "9" : random.pick(["", "a b", ...VALUES])]));
  return {
    ...(target === undefined ? {} : { target }),
    ...(given.length > 0 ? { buildArgs } : {}),
    ...(random.chance(0.06) ? { platform: random.pick(["linux/amd64", "linux", "linux/amd64", "moon/x/y/z"]) } : {}),
  };
}

/**
 * @param {import("./random.mjs").Random} random
 * @param {readonly string[]} names
 * @returns {string | undefined} undefined for none, which is not the same as an empty one
 */
function chooseTarget(random, names) {
  /** @type {() => string | undefined} */
  const none = () => undefined;
  const choose = random.weighted([
    [5, none],
    [names.length > 0 ? 4 : 0, () => random.pick(names)],
    [names.length > 0 ? 1 : 0, () => (random.chance(0.5) ? random.pick(names).toUpperCase() : random.pick(names).toLowerCase())],
    [0.4, () => random.pick(["barn", "0", "", "1", " press"])],
  ]);
  return choose();
}
