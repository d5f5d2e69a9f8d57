/**
 * How a file is written: its newline, its escape character, and how ragged its lines are.
 * @typedef {{
 *   readonly random: import("./random.mjs").Random,
 *   readonly escape: string,
 *   readonly newline: string,
 *   readonly breaks: number,
 *   readonly keywords: "upper" | "lower" | "odd",
 * }} Layout
 */

/**
 * @param {import("./random.mjs").Random} random
 * @returns {Layout}
 */
export function createLayout(random) {
  return {
    random,
    escape: random.chance(0.12) ? "`" : "\\",
    newline: random.chance(0.08) ? "\r\n" : "\n",
    breaks: random.weighted([
      [5, 0],
      [4, 0.06],
      [1, 0.25],
    ]),
    keywords: random.weighted([
      [6, /** @type {const} */ ("upper")],
      [2, "lower"],
      [2, "odd"],
    ]),
  };
}

/**
 * One instruction with its gaps: blanks, tabs, or a continuation with what may stand in it.
 * @param {Layout} layout
 * @param {string} keyword
 * @param {readonly string[]} parts words between which there must be a blank
 */
export function writeInstruction(layout, keyword, parts) {
  const { random, newline } = layout;
  const indent = random.chance(0.08) ? random.pick([" ", "\t", "   "]) : "";
  const end = random.chance(0.05) ? random.pick([" ", "  ", "\t"]) : "";
  const head = writeKeyword(layout, keyword);
  return `${indent}${parts.reduce((text, part) => text + writeGap(layout) + breakWord(layout, part), head)}${end}${newline}`;
}

/**
 * @param {Layout} layout
 * @param {string} keyword
 */
export function writeKeyword({ random, keywords }, keyword) {
  switch (keywords) {
    case "upper":
      return keyword;
    case "lower":
      return keyword.toLowerCase();
    case "odd":
      return [...keyword].map((it) => (random.chance(0.5) ? it : it.toLowerCase())).join("");
  }
}

/** @param {Layout} layout */
function writeGap(layout) {
  const { random, breaks } = layout;
  if (!random.chance(breaks)) return random.chance(0.06) ? random.pick(["  ", "\t", " \t "]) : " ";
  // The blank stands before the break or after it, for the pieces are joined as they are.
  return random.chance(0.6) ? ` ${writeBreak(layout)}${random.pick(["", "", "    ", "\t"])}` : `${writeBreak(layout)}${random.pick([" ", "    ", "\t"])}`;
}

/** @param {Layout} layout */
function writeBreak({ random, escape, newline }) {
  const lines = random.weighted([
    [6, []],
    [2, ["# what stands here is gone"]],
    [1, ["  #indented", "#"]],
    [1, [""]],
    [1, ["   ", "# after a blank line"]],
  ]);
  return `${escape}${random.chance(0.1) ? "  " : ""}${newline}${lines.map((it) => it + newline).join("")}`;
}

/**
 * Now and then a word itself goes over two lines.
 * @param {Layout} layout
 * @param {string} word
 */
function breakWord({ random, escape, newline, breaks }, word) {
  if (!random.chance(breaks / 8) || !/^[a-z/]{4,}$/.test(word)) return word;
  const at = 1 + random.below(word.length - 2);
  return `${word.slice(0, at)}${escape}${newline}${word.slice(at)}`;
}
