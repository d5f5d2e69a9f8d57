/** @typedef {ReturnType<typeof createRandom>} Random */

/**
 * Chance that repeats: the same seed gives the same choices on every machine.
 * @param {number} seed a whole number
 */
export function createRandom(seed) {
  let state = seed >>> 0;

  /** A number from 0 up to, not including, 1. */
  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** @param {number} limit @returns {number} a whole number from 0 up to, not including, the limit */
  const below = (limit) => Math.floor(next() * limit);

  /** @param {number} probability from 0 to 1 */
  const chance = (probability) => next() < probability;

  /**
   * @template T
   * @param {readonly T[]} list at least one
   * @returns {T}
   */
  const pick = (list) => /** @type {T} */ (list[below(list.length)]);

  /**
   * @template T
   * @param {readonly (readonly [weight: number, choice: T])[]} choices at least one
   * @returns {T}
   */
  function weighted(choices) {
    let left = next() * choices.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, choice] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    return pick(choices.map(([, choice]) => choice));
  }

  /**
   * @template T
   * @param {number} count
   * @param {() => T} make
   * @returns {T[]}
   */
  const times = (count, make) => Array.from({ length: count }, () => make());

  return { below, chance, pick, weighted, times };
}
