// Prints random cases, one JSON line each, in the form that the headless command `batch` reads.
//
//   node scripts/generator/generate.mjs --seed 1 --count 100 [--from 0] [--faulty 0.2] [--slips 0]
//
// The same seed gives the same cases. About one in five is invalid, each in one way; --faulty asks for another share, and
// --slips for a share with one slip of the hand: a character too many or too few, a line twice or gone.
import { parseArgs } from "node:util";
import { generateCase } from "./generateCase.mjs";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "100" },
    from: { type: "string", default: "0" },
    faulty: { type: "string", default: "0.2" },
    slips: { type: "string", default: "0" },
  },
});
const [seed = NaN, count = NaN, from = NaN] = [values.seed, values.count, values.from].map(Number);
const faulty = Number(values.faulty);
const slips = Number(values.slips);

if (![seed, count, from].every((it) => Number.isInteger(it) && it >= 0) || ![faulty, slips].every((it) => it >= 0 && it <= 1)) {
  console.error("--seed, --count and --from take whole numbers, --faulty and --slips a share from 0 to 1.");
  process.exitCode = 2;
} else {
  for (let position = from; position < from + count; position += 1) console.log(JSON.stringify(generateCase(seed, position, { faulty, slips })));
}
