// Prints recorded cases without what their answers do not depend on: the sample in src/testing/recorded is made with it.
//
//   node scripts/recorder/condense.mjs RECORDED.jsonl... [--count 300]
//
// Cases come as they were recorded, none picked.
import { readFileSync } from "node:fs";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { bundleForNode } from "../bundle/bundleForNode.mjs";
import { condenseSurroundings } from "./condenseSurroundings.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { count: { type: "string", default: "300" } } });
const address = await bundleForNode({ name: "recorder", entry: "scripts/recorder/engineUnderTest.ts", sources: ["scripts/recorder/engineUnderTest.ts", "src/engine"] });
const { answerCase } = /** @type {typeof import("./engineUnderTest.ts")} */ (await import(address));

positionals
  .flatMap((path) => readFileSync(path, "utf8").split("\n").filter(Boolean))
  .map((line) => JSON.parse(line))
  .slice(0, Number(values.count))
  .forEach(({ id, input, answers }) => {
    const condensed = condenseSurroundings(input, (one, other) => isDeepStrictEqual(answerCase({ id, ...one }), answerCase({ id, ...other })));
    console.log(JSON.stringify({ id, input: condensed, answers }));
  });
