// Prints random cases, one JSON line each, in the form that the headless command `batch` reads.
//
//   node scripts/generator/generate.mjs --seed 1 --count 100 [--from 0]
//
// The same seed gives the same cases. About one in five is invalid, each in one way.
import { parseArgs } from "node:util";
import { generateCase } from "./generateCase.mjs";

const { values } = parseArgs({ options: { seed: { type: "string", default: "1" }, count: { type: "string", default: "100" }, from: { type: "string", default: "0" } } });
const [seed, count, from] = [values.seed, values.count, values.from].map(Number);

if (![seed, count, from].every((it) => Number.isInteger(it) && it !== undefined && it >= 0)) {
  console.error("--seed, --count and --from take whole numbers.");
  process.exitCode = 2;
} else {
  for (let position = 0; position < (count ?? 0); position += 1) console.log(JSON.stringify(generateCase(seed ?? 0, (from ?? 0) + position)));
}
