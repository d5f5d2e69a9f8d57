// Compares the engine's speed with dockerfile-ast's in one process, and shows how time grows with length.
//
//   npm run bench [-- FILE...]     FILE: other Dockerfiles to compare on
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DockerfileParser } from "dockerfile-ast";
import { bundleForNode } from "../bundle/bundleForNode.mjs";
import { longTexts } from "./longTexts.mjs";
import { measureInTurns } from "./measure.mjs";

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));
const model = readFileSync(join(projectRoot, "scripts/bench/large.Dockerfile"), "utf8");
// A collection of real Dockerfiles may stand beside the project.
const neighbour = join(projectRoot, "../shared/corpus/moby__buildkit__Dockerfile.Dockerfile");

const address = await bundleForNode({ name: "bench", entry: "scripts/bench/engineUnderTest.ts", sources: ["scripts/bench/engineUnderTest.ts", "src/engine"] });
const { analyse, readDockerfile } = /** @type {typeof import("./engineUnderTest.ts")} */ (await import(address));

const files = [join(projectRoot, "scripts/bench/large.Dockerfile"), ...(existsSync(neighbour) ? [neighbour] : []), ...process.argv.slice(2)];
for (const file of files) compareOn(file);
showGrowth();

/** @param {string} file */
function compareOn(file) {
  const text = readFileSync(file, "utf8");
  /** @type {Record<string, () => unknown>} */
  const contenders = {
    "dockerfile-ast, parse": () => DockerfileParser.parse(text),
    "parse and instructions": () => readDockerfile(text),
    "whole analysis": () => analyse({ dockerfile: text, options: {} }),
  };
  const medians = measureInTurns(contenders, { rounds: 60 });
  const opponent = medians.get("dockerfile-ast, parse") ?? Number.NaN;
  console.log(`\n${basename(file)}, ${String(text.split("\n").length - 1)} lines, medians`);
  for (const [name, duration] of medians) {
    console.log(`  ${name.padEnd(24)} ${milliseconds(duration)}   ${(opponent / duration).toFixed(2)} times as fast as dockerfile-ast`);
  }
}

function showGrowth() {
  const sizes = [1_000, 10_000, 100_000];
  console.log(`\nparse and instructions, medians${" ".repeat(8)}${sizes.map((size) => `${size.toLocaleString("en")} lines`.padStart(14)).join("")}     growth for 10 times the lines`);
  const texts = sizes.map((size) => longTexts(size, model));
  for (const shape of texts[0]?.keys() ?? []) {
    const durations = texts.map((bySize, position) => {
      const text = bySize.get(shape) ?? "";
      const medians = measureInTurns({ [shape]: () => readDockerfile(text) }, { rounds: position === 2 ? 5 : 30 });
      return medians.get(shape) ?? Number.NaN;
    });
    const growth = durations.slice(1).map((duration, position) => (duration / (durations[position] ?? Number.NaN)).toFixed(1));
    console.log(`  ${shape.padEnd(38)}${durations.map((duration) => milliseconds(duration).padStart(14)).join("")}     ${growth.join(", ")}`);
  }
}

/** @param {number} duration */
function milliseconds(duration) {
  return `${duration.toFixed(duration < 10 ? 3 : 1).padStart(8)} ms`;
}
