// Condenses recorded builds of buildx: node scripts/transcripts/condenseBuildx.mjs FOLDER > buildx.jsonl
// FOLDER has a folder for each case: Dockerfile, context/, cmd.json, of each run the plain console, buildx[.N].txt, and its
// last frame on a terminal, buildx.tty[.N].txt; of the first also its raw progress, buildx.rawjson.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { readPlainConsole, withoutColours } from "./readPlainConsole.mjs";
import { readProgressTimes } from "./readProgressTimes.mjs";
import { readRuns } from "./readRuns.mjs";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Usage: node scripts/transcripts/condenseBuildx.mjs FOLDER");
  process.exit(2);
}

for (const id of readdirSync(folder).sort()) {
  const place = join(folder, id);
  if (!statSync(place).isDirectory() || !existsSync(join(place, "buildx.txt"))) continue;
  const runs = readRuns(place).runs.map((run, index) => ({ ...readBuildxFlags(run, place), ...readRecorded(place, index) }));
  console.log(JSON.stringify({ id, runs }));
}

/**
 * @param {string} place
 * @param {number} index
 */
function readRecorded(place, index) {
  const number = index === 0 ? "" : `.${String(index + 1)}`;
  const [plain, terminal, progress] = [`buildx${number}.txt`, `buildx.tty${number}.txt`, `buildx${number}.rawjson`].map((it) => readIfThere(join(place, it)));
  return {
    ...(plain !== undefined && { buildx: readPlainConsole(plain) }),
    ...(terminal !== undefined && { terminal: withoutColours(terminal).replace(/\n$/, "").split("\n") }),
    ...(progress !== undefined && { times: readProgressTimes(progress) }),
  };
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/**
 * Reads the flags that only buildx takes, out of those left unread.
 * @param {import("./readRuns.mjs").RecordedRun} run
 * @param {string} place
 */
function readBuildxFlags({ unread, ...run }, place) {
  /** @type {Record<string, string>} */
  const contexts = {};
  const secrets = [];
  const sshKeys = [];
  const left = [];
  let { dockerfile } = run;
  let fileName = "Dockerfile";
  /** @type {string | undefined} */
  let output;
  let buildArgs = /** @type {Record<string, string> | undefined} */ (run.options["buildArgs"]);
  for (let at = 0; at < unread.length; at += 1) {
    const word = unread[at] ?? "";
    const next = unread[at + 1] ?? "";
    at += 1;
    if (word === "--build-context") {
      const [name = "", value = ""] = next.split("=");
      contexts[name] = value.includes(":") ? value : `local:${value}`;
    } else if (word === "--secret") secrets.push(/id=([^,]*)/.exec(next)?.[1] ?? "");
    else if (word === "--ssh") sshKeys.push(next.split("=")[0] ?? "");
    else if (word === "--output") output = /type=(tar|local)/.exec(next)?.[1];
    else if (word === "--cache-to" && next === "type=inline") buildArgs = { ...buildArgs, BUILDKIT_INLINE_CACHE: "1" };
    else if (word === "-f") {
      fileName = next;
      dockerfile = JSON.parse(readFileSync(join(place, "cmd.json"), "utf8")).files?.[next] ?? "";
    } else {
      at -= 1;
      if (word === "--build-arg") at += 1;
      else left.push(word);
    }
  }
  const options = { ...run.options, ...(Object.keys(contexts).length > 0 && { contexts }), ...(buildArgs && { buildArgs }) };
  return { ...run, dockerfile, options, unread: left, secrets, sshKeys, fileName, ...(output !== undefined && { output }) };
}
