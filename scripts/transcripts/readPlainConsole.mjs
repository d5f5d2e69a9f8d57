/**
 * @typedef {{ name: string, state: string, error?: string, lines: string[] }} RecordedVertex state: done, cached, canceled, fails
 */

/** @param {string} text */
export function withoutColours(text) {
  return text.replaceAll(/\u001b\[[0-9;]*m/g, "").replaceAll("\r", "");
}

/**
 * Reads what `docker buildx build --progress=plain` printed: vertices in the order of their numbers, with their own lines
 * without times, and what follows the last of them.
 * @param {string} text
 * @returns {{ vertices: RecordedVertex[], tail: string[] }}
 */
export function readPlainConsole(text) {
  const lines = withoutColours(text).replace(/\n$/, "").split("\n");
  /** @type {Map<number, RecordedVertex>} */
  const vertices = new Map();
  let at = 0;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const [, number, rest = ""] = /^#([0-9]+) (.*)$/.exec(line) ?? [];
    if (number === undefined) {
      if (line === "" && lines[at + 1]?.startsWith("#")) continue;
      break;
    }
    if (number === "0") continue;
    const vertex = vertices.get(Number(number));
    if (vertex) readLine(vertex, rest);
    else vertices.set(Number(number), { name: rest, state: "", lines: [] });
  }
  return { vertices: [...vertices.values()], tail: dropOneBlank(lines.slice(at)) };
}

/**
 * @param {RecordedVertex} vertex
 * @param {string} text
 */
function readLine(vertex, text) {
  if (/^DONE(?: [0-9.]+s)?$/.test(text)) vertex.state = "done";
  else if (text === "CACHED") vertex.state = "cached";
  else if (text === "CANCELED") vertex.state = "canceled";
  else if (text.startsWith("ERROR: ")) Object.assign(vertex, { state: "fails", error: text.slice("ERROR: ".length) });
  else if (text !== "..." && text !== vertex.name) vertex.lines.push(text.replace(/ [0-9.]+s done$/, " done"));
}

/** @param {string[]} lines */
function dropOneBlank(lines) {
  return lines.length === 1 && lines[0] === "" ? [] : lines;
}
