/**
 * Reads raw progress: of each vertex by name the milliseconds from the build's first start to its own first start and last
 * end. A vertex that never started is left out; one that never ended ends with the build.
 * @param {string} text a JSON object a line
 * @returns {[name: string, start: number, end: number][]}
 */
export function readProgressTimes(text) {
  /** @type {Map<string, { start: number, end: number | undefined }>} */
  const times = new Map();
  let first = Infinity;
  for (const line of text.split("\n")) {
    if (!line.startsWith("{")) continue;
    for (const { name, started, completed } of JSON.parse(line).vertexes ?? []) {
      if (!started) continue;
      const start = Date.parse(started);
      first = Math.min(first, start);
      const known = times.get(name) ?? { start, end: undefined };
      known.start = Math.min(known.start, start);
      if (completed) known.end = Math.max(known.end ?? 0, Date.parse(completed));
      times.set(name, known);
    }
  }
  const last = Math.max(first, ...[...times.values()].map(({ start, end }) => end ?? start));
  return [...times].map(([name, { start, end = last }]) => [name, start - first, end - first]);
}
