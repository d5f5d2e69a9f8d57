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
 * What one run takes in the long run, in milliseconds.
 * @typedef {{ readonly mean: number, readonly best: number }} Repeated
 */

/**
 * Runs one piece of work again and again in a process that does nothing else.
 * @param {() => unknown} warmUp the same work on a short input
 * @param {() => unknown} run
 * @param {number} rounds
 * @returns {Repeated} `mean`: processor time of all threads, collecting the garbage of all runs included; `best`: the shortest time by the clock
 */
export function measureRepeated(warmUp, run, rounds) {
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) warmUp();
  run();
  const before = process.cpuUsage();
  const durations = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  const { user, system } = process.cpuUsage(before);
  return { mean: (user + system) / 1e3 / rounds, best: summarize(durations).best };
}

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
