const WARM_UP_ROUNDS = 10;

/**
 * Times contenders in turns, so that what else the machine does falls on all of them alike.
 * @param {Readonly<Record<string, () => unknown>>} contenders
 * @param {{ rounds: number }} options
 * @returns {Map<string, number>} the median of each, in milliseconds
 */
export function measureInTurns(contenders, { rounds }) {
  /** @type {Map<string, number[]>} */
  const times = new Map(Object.keys(contenders).map((name) => [name, []]));
  /** @type {unknown[]} */
  const results = [];
  for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1) {
    // Kept until the round ends, so that no call can be left out as useless.
    results.length = 0;
    for (const [name, run] of Object.entries(contenders)) {
      const start = performance.now();
      results.push(run());
      const duration = performance.now() - start;
      if (round >= 0) times.get(name)?.push(duration);
    }
  }
  return new Map([...times].map(([name, durations]) => [name, median(durations)]));
}

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
