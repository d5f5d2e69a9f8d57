/**
 * What a legacy builder answered: the texts of its steps, which count from 1, and the number behind the slash.
 * @typedef {{
 *   readonly total: number,
 *   readonly steps: readonly string[],
 *   readonly error?: { readonly message: string, readonly phase: "parse" | "step" },
 *   readonly warnings?: readonly string[],
 *   readonly exitCode: number,
 * }} LegacyRecord
 */

const COLOUR = /\u001B\[[0-9;]*m/g;
const BANNER = /^DEPRECATED: The legacy builder is deprecated[^]*?\n\n/;
const REFUSED = "Error response from daemon: ";

/**
 * Reads what `docker build` printed with DOCKER_BUILDKIT=0. Throws where the steps do not count from 1: then the output is
 * not understood.
 * @param {{ readonly output: string, readonly errors: string, readonly exitCode: number }} printed
 * @returns {LegacyRecord}
 */
export function readLegacyOutput({ output, errors, exitCode }) {
  const lines = output.replace(COLOUR, "").split("\n");
  const found = lines.flatMap((line) => /^Step (\d+)\/(\d+) : ([^]*)$/.exec(line) ?? []);
  /** @type {string[]} */
  const steps = [];
  for (let at = 0; at < found.length; at += 4) {
    if (Number(found[at + 1]) !== steps.length + 1) throw new Error(`step ${found[at + 1]} follows step ${steps.length}`);
    steps.push(found[at + 3] ?? "");
  }
  const warnings = readWarnings(lines);
  const message = errors.replace(COLOUR, "").replace(BANNER, "").replace(/\n$/, "");
  return {
    total: Number(found[2] ?? 0),
    steps,
    ...(exitCode === 0 ? {} : { error: message.startsWith(REFUSED) ? { message: message.slice(REFUSED.length), phase: "parse" } : { message, phase: "step" } }),
    ...(warnings.length > 0 ? { warnings } : {}),
    exitCode,
  };
}

/** @param {readonly string[]} lines */
function readWarnings(lines) {
  return lines.filter((it) => /^\[(?:WARNING|Warning)\]/.test(it));
}
