// Compares recorded answers with what Stagegraph answers to the same cases.
//
//   node scripts/recorder/compare.mjs RECORDED.jsonl [--version 20.10.24] [--show 3]
//
// The legacy builder is compared in all it says, of a build that failed over files that a case does not give up to there;
// BuildKit of that age in what it shares with today's. Prints how many agree in each field, and the first differences.
// Exit 1 where something differs.
import { readFileSync } from "node:fs";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { bundleForNode } from "../bundle/bundleForNode.mjs";
import { compareBuildkit, compareLegacy, findOutsideCause, pickLegacy } from "./compareRecorded.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { version: { type: "string", default: "20.10.24" }, show: { type: "string", default: "3" } },
});
const address = await bundleForNode({ name: "recorder", entry: "scripts/recorder/engineUnderTest.ts", sources: ["scripts/recorder/engineUnderTest.ts", "src/engine"] });
const { answerCase } = /** @type {typeof import("./engineUnderTest.ts")} */ (await import(address));

/** @type {Map<string, readonly string[]>} */
const cutShort = new Map();
/** @type {Map<string, { agree: number, differ: number }>} */
const counts = new Map();
for (const line of positionals.flatMap((path) => readFileSync(path, "utf8").split("\n").filter(Boolean))) {
  const { id, input, answers } = JSON.parse(line);
  const { legacy, buildkit } = answers[values.version] ?? {};
  const ours = answerCase({ id, ...input });
  const cause = legacy && findOutsideCause(legacy);
  if (cause !== undefined) cutShort.set(cause, [...(cutShort.get(cause) ?? []), id]);
  const comparisons = [
    ...(legacy ? compareLegacy(legacy, pickLegacy(ours, values.version)) : []),
    ...(buildkit && !(input.traits ?? []).includes("modern") ? compareBuildkit(input, buildkit, /** @type {import("./compareRecorded.mjs").BuildkitAnswer} */ (ours.buildkit)) : []),
  ];
  for (const comparison of comparisons) count(id, comparison);
}
for (const [field, { agree, differ }] of counts) console.log(`${field.padEnd(20)} ${String(agree).padStart(6)} agree ${String(differ).padStart(5)} differ`);
for (const [cause, ids] of cutShort) console.log(`legacy compared up to ${cause}: ${ids.length} (${ids.join(", ")})`);
if ([...counts.values()].some((it) => it.differ > 0)) process.exitCode = 1;

/**
 * @param {string} id
 * @param {import("./compareRecorded.mjs").Comparison} comparison
 */
function count(id, { field, recorded, ours }) {
  const row = counts.get(field) ?? { agree: 0, differ: 0 };
  counts.set(field, row);
  if (isDeepStrictEqual(recorded, ours)) {
    row.agree += 1;
    return;
  }
  row.differ += 1;
  if (row.differ <= Number(values.show)) console.log(`--- ${id}: ${field}\n  recorded: ${JSON.stringify(recorded)}\n  ours:     ${JSON.stringify(ours)}`);
}
