import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {{
 *   dockerfile: string, options: Record<string, unknown>, tags: string[], flags: string[], cacheFrom: string[], unread: string[],
 *   noCache: boolean, changedFiles: [string, string][], fileSizes: [string, number][], files: string[] }} RecordedRun
 */

/**
 * Reads what the builds of one recorded case were given, each run with all edits up to it.
 * @param {string} place
 * @returns {{ runs: RecordedRun[] }}
 */
export function readRuns(place) {
  const command = JSON.parse(readFileSync(join(place, "cmd.json"), "utf8"));
  /** @type {Map<string, string>} */
  const files = new Map();
  const context = join(place, "context");
  if (existsSync(context)) for (const path of listFiles(context)) files.set(path, path.endsWith("/") ? "" : readFileSync(join(context, path), "utf8"));
  for (const [path, content] of Object.entries(command.files ?? {})) files.set(path, String(content));
  let dockerfile = readFileSync(join(place, "Dockerfile"), "utf8");
  /** @type {Map<string, string>} */
  const changed = new Map();
  const images = readImages(command.setup ?? []);
  const runs = command.runs.map((/** @type {any} */ run) => {
    for (const [path, content] of Object.entries(run.edit ?? {})) {
      if (path === "Dockerfile") dockerfile = String(content);
      else if (content === null) files.delete(path);
      else {
        files.set(path, String(content));
        changed.set(path, String(content));
      }
    }
    for (const [path, mode] of Object.entries(run.chmod ?? {})) changed.set(path, `${changed.get(path) ?? ""} mode ${String(mode)}`);
    const { options, tags, flags, cacheFrom, unread } = readArguments(run.args ?? []);
    const buildArgs = { ...run.buildArgs, ...options.buildArgs };
    const dockerignore = files.get(".dockerignore");
    const target = run.target ?? undefined;
    return {
      dockerfile,
      options: {
        ...options,
        ...(target === undefined ? {} : { target }),
        ...(Object.keys(buildArgs).length > 0 ? { buildArgs } : {}),
        ...(dockerignore === undefined ? {} : { dockerignore }),
        ...(Object.keys(images).length > 0 ? { images } : {}),
      },
      tags: ["demo", ...tags],
      flags,
      cacheFrom,
      unread,
      noCache: run.noCache === true,
      changedFiles: [...changed],
      files: ["Dockerfile", ...files.keys()],
      fileSizes: [...files].map(([path, content]) => [path, Buffer.byteLength(content)]),
    };
  });
  return { runs };
}

/** @param {string} folder @param {string} [prefix] @returns {string[]} */
function listFiles(folder, prefix = "") {
  return readdirSync(join(folder, prefix)).flatMap((name) => {
    const path = prefix + name;
    return statSync(join(folder, path)).isDirectory() ? [`${path}/`, ...listFiles(folder, `${path}/`)] : [path];
  });
}

/**
 * Images that were built before the case, of which the triggers count.
 * @param {{ tag: string, dockerfile: string }[]} setup
 */
function readImages(setup) {
  return Object.fromEntries(
    setup.map(({ tag, dockerfile }) => [`docker.io/library/${tag}`, { onbuild: [...dockerfile.matchAll(/^ONBUILD (.*)$/gm)].map((it) => it[1] ?? "") }]),
  );
}

/**
 * @param {string[]} words
 * @returns {{ options: { buildArgs?: Record<string, string>, [name: string]: unknown }, tags: string[], flags: string[], cacheFrom: string[], unread: string[] }}
 */
function readArguments(words) {
  /** @type {{ buildArgs?: Record<string, string>, [name: string]: unknown }} */
  const options = {};
  /** @type {string[]} */
  const tags = [];
  /** @type {string[]} */
  const flags = [];
  /** @type {string[]} */
  const unread = [];
  /** @type {string[]} */
  const cacheFrom = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const next = words[at + 1] ?? "";
    if (word === "-q" || word === "--rm=false" || word === "--force-rm") flags.push(word);
    else if (word === "-t" || word === "--cache-from") {
      at += 1;
      (word === "-t" ? tags : cacheFrom).push(next);
    } else if (word === "--platform") {
      at += 1;
      options["platform"] = next;
    } else if (word === "--label") {
      at += 1;
      const equals = next.indexOf("=");
      options["opts"] = { ...(options["opts"] ?? {}), [`label:${equals === -1 ? next : next.slice(0, equals)}`]: equals === -1 ? "" : next.slice(equals + 1) };
    } else if (word === "--build-arg" && next.includes("=")) {
      at += 1;
      options.buildArgs = { ...options.buildArgs, [next.slice(0, next.indexOf("="))]: next.slice(next.indexOf("=") + 1) };
    } else unread.push(word);
  }
  return { options, tags, flags, cacheFrom, unread };
}
