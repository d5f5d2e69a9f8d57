/** A just-in-time compiler takes its time over many small functions: fewer rounds measure it, and not the code. */
const WARM_UP_ROUNDS = 150;

/**
 * What a contender takes, in milliseconds.
 * @typedef {{ readonly first: number, readonly median: number, readonly best: number }} Durations
 */

/**
 * Times contenders in turns, each round begun by another, so that what else the machine does falls on all of them
 * alike, and so does collecting the garbage of the one before.
 * @param {Readonly<Record<string, () => unknown>>} contenders
 * @param {{ rounds: number }} options
 * @returns {Map<string, Durations>} of each: its very first call, and the median and the best of the rounds behind the warm-up
 */
export function measureInTurns(contenders, { rounds }) {
  /** @type {Map<string, number[]>} */
  const times = new Map(Object.keys(contenders).map((name) => [name, []]));
  /** @type {Map<string, number>} */
  const first = new Map();
  /** @type {unknown[]} */
  const results = [];
  for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1) {
    // Kept until the round ends, so that no call can be left out as useless.
    results.length = 0;
    const turns = Object.entries(contenders);
    for (const [name, run] of rotate(turns, round + WARM_UP_ROUNDS)) {
      const start = performance.now();
      results.push(run());
      const duration = performance.now() - start;
      if (round === -WARM_UP_ROUNDS) first.set(name, duration);
      if (round >= 0) times.get(name)?.push(duration);
    }
  }
  return new Map([...times].map(([name, durations]) => [name, { first: first.get(name) ?? Number.NaN, ...summarize(durations) }]));
}

/**
 * Times one piece of work on longer and longer inputs. All lengths are warmed up by the same number of rounds on the
 * shortest, then each is measured often enough to take about the same time, and the best counts: collecting garbage and
 * compiling come on top by chance, and never make a run shorter.
 * @param {readonly (() => unknown)[]} runs the shortest first
 * @returns {number[]} milliseconds
 */
export function measureGrowth(runs) {
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) runs[0]?.();
  return runs.map((run, position) => {
    const durations = Array.from({ length: Math.max(FEWEST_LONG_RUNS, Math.round(SHORT_RUNS / 10 ** position)) }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    });
    return summarize(durations).best;
  });
}

const SHORT_RUNS = 200;
const FEWEST_LONG_RUNS = 5;

/**
 * @template T
 * @param {readonly T[]} values
 * @param {number} by
 */
function rotate(values, by) {
  const first = by % values.length;
  return [...values.slice(first), ...values.slice(0, first)];
}

/** @param {number[]} values */
function summarize(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, best: sorted[0] ?? Number.NaN };
}
