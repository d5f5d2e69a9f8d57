// Compares the engine's speed with dockerfile-ast's in one process, and shows how time grows with length.
//
//   npm run bench [-- FILE...]     FILE: other Dockerfiles to compare on
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DockerfileParser } from "dockerfile-ast";
import { bundleForNode } from "../bundle/bundleForNode.mjs";
import { longTexts } from "./longTexts.mjs";
import { measureInTurns } from "./measure.mjs";

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));
const model = join(projectRoot, "scripts/bench/large.Dockerfile");
// A collection of real Dockerfiles may stand beside the project.
const neighbour = join(projectRoot, "../shared/corpus/moby__buildkit__Dockerfile.Dockerfile");

const address = await bundleForNode({ name: "bench", entry: "scripts/bench/engineUnderTest.ts", sources: ["scripts/bench/engineUnderTest.ts", "src/engine"] });
const { analyse, readDockerfile } = /** @type {typeof import("./engineUnderTest.ts")} */ (await import(address));

const files = [model, ...(existsSync(neighbour) ? [neighbour] : []), ...process.argv.slice(2)];
for (const file of files) compareOn(file);
showGrowth("parse and instructions", "parse");
showGrowth("whole analysis", "analyse");

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
 * @param {"parse" | "analyse"} kind
 */
function showGrowth(what, kind) {
  const sizes = [1_000, 10_000, 100_000];
  const lengths = sizes.map((size) => `${size.toLocaleString("en")} lines`.padStart(14)).join("");
  console.log(`\n${`${what}, mean processor time`.padEnd(52)}${lengths}     growth for 10 times the lines     best by the clock     kept a line`);
  for (const shape of longTexts(1_000, readFileSync(model, "utf8")).keys()) {
    const measured = sizes.map((size) => measureLength(kind, shape, size));
    const growth = measured.slice(1).map(({ mean }, position) => (mean / (measured[position]?.mean ?? Number.NaN)).toFixed(1)).join(", ");
    const { best, kept } = measured.at(-1) ?? { best: Number.NaN, kept: Number.NaN };
    const perLine = `${(kept / (sizes.at(-1) ?? 1)).toFixed(0)} bytes`;
    console.log(`  ${shape.padEnd(50)}${measured.map(({ mean }) => milliseconds(mean).padStart(14)).join("")}     ${growth.padEnd(34)}${milliseconds(best).padEnd(22)}${perLine}`);
  }
}

/**
 * Each length has a process of its own: nothing that others left has to be collected in its time, nor is the heap grown already.
 * @param {"parse" | "analyse"} kind
 * @param {string} shape
 * @param {number} size
 * @returns {import("./measure.mjs").Repeated & { readonly kept: number }}
 */
function measureLength(kind, shape, size) {
  const program = join(projectRoot, "scripts/bench/measureLongText.mjs");
  return JSON.parse(execFileSync(process.execPath, ["--expose-gc", program, address, kind, shape, String(size), model], { encoding: "utf8" }));
}

/** @param {number} duration */
function milliseconds(duration) {
  return `${duration.toFixed(duration < 10 ? 3 : 1).padStart(8)} ms`;
}
