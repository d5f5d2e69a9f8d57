// Compares the engine's speed with dockerfile-ast's in one process, and shows how time grows with length.
//
//   npm run bench [-- FILE...]     FILE: other Dockerfiles to compare on
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DockerfileParser } from "dockerfile-ast";
import { bundleForNode } from "../bundle/bundleForNode.mjs";
import { longTexts } from "./longTexts.mjs";
import { measureGrowth, measureInTurns } from "./measure.mjs";

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));
const model = readFileSync(join(projectRoot, "scripts/bench/large.Dockerfile"), "utf8");
// A collection of real Dockerfiles may stand beside the project.
const neighbour = join(projectRoot, "../shared/corpus/moby__buildkit__Dockerfile.Dockerfile");

const address = await bundleForNode({ name: "bench", entry: "scripts/bench/engineUnderTest.ts", sources: ["scripts/bench/engineUnderTest.ts", "src/engine"] });
const { analyse, readDockerfile } = /** @type {typeof import("./engineUnderTest.ts")} */ (await import(address));

const files = [join(projectRoot, "scripts/bench/large.Dockerfile"), ...(existsSync(neighbour) ? [neighbour] : []), ...process.argv.slice(2)];
for (const file of files) compareOn(file);
showGrowth("parse and instructions, best", readDockerfile);
showGrowth("whole analysis, best", (text) => analyse({ dockerfile: text, options: {} }));

/** @param {string} file */
function compareOn(file) {
  const text = readFileSync(file, "utf8");
  /** @type {Record<string, () => unknown>} */
  const contenders = {
    "dockerfile-ast, parse": () => DockerfileParser.parse(text),
    "parse and instructions": () => readDockerfile(text),
    "whole analysis": () => analyse({ dockerfile: text, options: {} }),
  };
  const durations = measureInTurns(contenders, { rounds: 60 });
  const opponent = durations.get("dockerfile-ast, parse")?.median ?? Number.NaN;
  console.log(`\n${basename(file)}, ${String(text.split("\n").length - 1)} lines${" ".repeat(14)}first call        median          best`);
  for (const [name, { first, median, best }] of durations) {
    console.log(`  ${name.padEnd(24)} ${[first, median, best].map(milliseconds).join("   ")}   median ${(opponent / median).toFixed(2)} times as fast as dockerfile-ast`);
  }
}

/**
 * @param {string} what
 * @param {(text: string) => unknown} work
 */
function showGrowth(what, work) {
  const sizes = [1_000, 10_000, 100_000];
  console.log(`\n${what.padEnd(40)}${sizes.map((size) => `${size.toLocaleString("en")} lines`.padStart(14)).join("")}     growth for 10 times the lines     a line of the longest`);
  const texts = sizes.map((size) => longTexts(size, model));
  for (const shape of texts[0]?.keys() ?? []) {
    const durations = measureGrowth(texts.map((bySize) => () => work(bySize.get(shape) ?? "")));
    const growth = durations.slice(1).map((duration, position) => (duration / (durations[position] ?? Number.NaN)).toFixed(1)).join(", ");
    const perLine = `${(((durations.at(-1) ?? Number.NaN) / (sizes.at(-1) ?? 1)) * 1e3).toFixed(2)} µs`;
    console.log(`  ${shape.padEnd(38)}${durations.map((duration) => milliseconds(duration).padStart(14)).join("")}     ${growth.padEnd(34)}${perLine}`);
  }
}

/** @param {number} duration */
function milliseconds(duration) {
  return `${duration.toFixed(duration < 10 ? 3 : 1).padStart(8)} ms`;
}
