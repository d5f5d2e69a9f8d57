// Condenses recorded builds of the legacy builder: node scripts/transcripts/condenseLegacy.mjs FOLDER > legacy.jsonl
// FOLDER has a folder for each case: Dockerfile, context/, cmd.json and the console of each run, legacy[28][.N].txt.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { readRuns } from "./readRuns.mjs";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Usage: node scripts/transcripts/condenseLegacy.mjs FOLDER");
  process.exit(2);
}

for (const id of readdirSync(folder).sort()) {
  const place = join(folder, id);
  if (!statSync(place).isDirectory() || !existsSync(join(place, "legacy28.txt"))) continue;
  const { runs, ...surroundings } = readRuns(place);
  const recorded = runs.map((run, index) => ({
    ...run,
    legacy28: readConsole(place, "legacy28", index),
    legacy20: readConsole(place, "legacy", index),
  }));
  console.log(JSON.stringify({ id, ...surroundings, runs: recorded }));
}

/**
 * Lines without colours, ids made equal. What the client itself says of a flag it does not know is left out.
 * @param {string} place
 * @param {string} engine
 * @param {number} index
 */
function readConsole(place, engine, index) {
  const file = join(place, `${engine}${index === 0 ? "" : `.${String(index + 1)}`}.txt`);
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8").replaceAll(/\u001b\[[0-9;]*m/g, "").replaceAll("\r", "");
  return text
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => line.replace(/^( ---> (?:Running in |Removed intermediate container )?|Removing intermediate container |Successfully built )[0-9a-f]{12}$/, "$1ID").replaceAll(/sha256:[0-9a-f]{64}/g, "sha256:ID").replace(/Get "?http.*/, "Get NETWORK"));
}
