// Measures one kind of work on one text, in this process alone, and writes the figures as JSON.
//
//   node --expose-gc scripts/bench/measureLongText.mjs BUNDLE parse|analyse SHAPE LINES MODEL
import { readFileSync } from "node:fs";
import { longTexts } from "./longTexts.mjs";
import { measureRepeated } from "./measure.mjs";

/** Each length is read until it comes to so many lines. */
const LINES_IN_ALL = 600_000;
const WARM_UP_LINES = 1_000;

const [address = "", kind = "", shape = "", lines = "", model = ""] = process.argv.slice(2);
const { analyse, readDockerfile } = /** @type {typeof import("./engineUnderTest.ts")} */ (await import(address));
/** @type {(text: string) => unknown} */
const work = kind === "parse" ? readDockerfile : (text) => analyse({ dockerfile: text, options: {} });
const modelText = readFileSync(model, "utf8");
const text = textOf(Number(lines));
const short = textOf(WARM_UP_LINES);
const times = measureRepeated(() => work(short), () => work(text), Math.round(LINES_IN_ALL / Number(lines)));
console.log(JSON.stringify({ ...times, kept: measureKept() }));

/** @param {number} lineCount */
function textOf(lineCount) {
  const written = longTexts(lineCount, modelText).get(shape) ?? "";
  // A text from a file or an editor is one piece, as this is only behind a copy.
  return Buffer.from(written).toString();
}

/** Bytes that the result holds on to, and with it whatever of the text it shares. */
function measureKept() {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const result = work(text);
  globalThis.gc?.();
  const kept = process.memoryUsage().heapUsed - before;
  return result === undefined ? 0 : kept;
}
