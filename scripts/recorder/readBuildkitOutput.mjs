/**
 * What BuildKit answered: the names of the vertices that it showed, sorted, its own inner ones left out.
 * @typedef {{ readonly vertices: readonly string[], readonly error?: string, readonly exitCode: number }} BuildkitRecord
 */

/**
 * Reads what `docker build --progress=plain` printed with DOCKER_BUILDKIT=1.
 * @param {{ readonly output: string, readonly errors: string, readonly exitCode: number }} printed
 * @returns {BuildkitRecord}
 */
export function readBuildkitOutput({ errors, exitCode }) {
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const line of errors.split("\n")) {
    // buildx names itself under number 0.
    const [, number, name] = /^#([1-9]\d*) ([^]+)$/.exec(line) ?? [];
    // A vertex's first line is its name.
    if (number !== undefined && name !== undefined && !names.has(number)) names.set(number, name);
  }
  const vertices = [...names.values()].filter((it) => !/^\[internal\]|^(?:exporting|writing) /.test(it) && !/^\[auth\]/.test(it)).sort();
  return { vertices, ...(exitCode === 0 ? {} : { error: readError(errors) }), exitCode };
}

/**
 * The last lines: below the rule that a failure is drawn with, and below what newer clients print there of the file and of warnings.
 * @param {string} errors
 */
function readError(errors) {
  const text = errors.replace(/\n$/, "");
  const start = text.lastIndexOf("\n------\n");
  const tail = start === -1 ? text : text.slice(start + "\n------\n".length);
  const lines = tail.split("\n").filter((it) => !/^#\d+ /.test(it) && it !== "");
  const marked = lines.findLastIndex((it) => it.startsWith("ERROR: "));
  return lines.slice(Math.max(0, marked)).join("\n").replace(/^ERROR: /, "");
}
