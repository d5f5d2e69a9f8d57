import { VALUES, VARIABLES } from "./world.mjs";

/** @typedef {{ readonly random: import("./random.mjs").Random, readonly escape: string, readonly isModern: boolean }} WordHabits */

const OLD_MODIFIERS = [":-", ":+"];
const NEW_MODIFIERS = ["-", "+", "#", "##", "%", "%%", "/", "//"];
const PATTERNS = ["*", "p*", "*.", "?", "/*", ".*", "[a-p]", "\\*"];

/**
 * A reference to a variable, with or without a modifier.
 * @param {WordHabits} habits
 * @param {number} [depth]
 * @returns {string}
 */
export function writeReference(habits, depth = 0) {
  const { random, isModern } = habits;
  const name = random.pick(VARIABLES);
  if (random.chance(0.35)) return `$${name}`;
  if (random.chance(0.4)) return `\${${name}}`;
  const modifier = random.pick(isModern ? [...OLD_MODIFIERS, ...NEW_MODIFIERS] : OLD_MODIFIERS);
  if (modifier.startsWith("/")) return `\${${name}${modifier}${random.pick(PATTERNS.slice(1))}/${random.pick(["", "-", "corn"])}}`;
  if (/[#%]/.test(modifier)) return `\${${name}${modifier}${random.pick(PATTERNS)}}`;
  const word = depth < 2 && random.chance(0.3) ? writeReference(habits, depth + 1) : random.pick(["", "wet", "a b", "'q q'", '"d d"', "x/y"]);
  return `\${${name}${modifier}${word}}`;
}

/**
 * A value as ENV, LABEL and ARG take it: bare, quoted, escaped, with references.
 * @param {WordHabits} habits
 * @returns {string}
 */
export function writeValue(habits) {
  const { random, escape } = habits;
  return random.weighted([
    [5, () => random.pick(VALUES)],
    [4, () => writeReference(habits).replace(/[ '"]/g, "_")],
    [2, () => `"${random.pick(["two words", "tab\tin it", "", `a ${escape}"b${escape}" c`, "#no comment", "it's"])}"`],
    [2, () => `"${writeReference(habits).replace(/"/g, "")}"`],
    [2, () => `'${random.pick(["single $CROP", "", "two  blanks", `back${escape}slash`])}'`],
    [1, () => `a${escape} b`],
    [1, () => `${escape}$CROP`],
    [1, () => `pre${writeReference(habits).replace(/[ '"]/g, "_")}post`],
    [1, () => random.pick(["a=b=c", "$", "$$", "100%", "~/x", "a#b", "$9", "<x>", "&&"])],
  ])();
}

/**
 * A path that may hold a reference, never empty whatever the variables are.
 * @param {WordHabits} habits
 * @param {string} path
 */
export function writePath(habits, path) {
  return habits.random.chance(0.15) ? `${path}${path.endsWith("/") ? "" : "-"}${writeReference(habits).replace(/[ '"*?[\]\\]/g, "_")}` : path;
}
