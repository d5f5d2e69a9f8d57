const STRAY = ["\\", "`", "$", "${", "}", '"', "'", "#", "[", "]", ",", "=", "-", "--", ":", "<<", "|", "\t", " ", "\u00A0", "\r", "\n", "\\\n", "é", "0", "@", "/", "*", "\f", "\u2028", "K"];

/**
 * A file after one slip of the hand: a character too many or too few, a line twice, gone, or joined to the next.
 * Lines that begin with RUN are left alone, because what a shell makes of a slip is no matter of the builder's.
 * @param {import("./random.mjs").Random} random
 * @param {string} text
 * @returns {string}
 */
export function slip(random, text) {
  const lines = text.split("\n");
  const candidates = lines.flatMap((line, index) => (/^[ \t]*(?:onbuild[ \t]+)?run/i.test(line) || line === "" ? [] : [index]));
  if (candidates.length === 0) return text;
  const at = random.pick(candidates);
  const line = lines[at] ?? "";
  const place = random.below(line.length);
  const changed = random.weighted([
    [4, () => [line.slice(0, place) + random.pick(STRAY) + line.slice(place)]],
    [3, () => [line.slice(0, place) + line.slice(place + 1)]],
    [1, () => [line.slice(0, place) + random.pick(STRAY) + line.slice(place + 1)]],
    [1, () => [line, line]],
    [1, () => []],
    [1, () => [line.slice(0, place)]],
  ])();
  return [...lines.slice(0, at), ...changed, ...lines.slice(at + 1)].join("\n");
}
