import { expect, test } from "vitest";
import { createLogReader } from "./createLogReader.ts";
import { readLoggedName } from "./loggedName.ts";

/** Long enough for a busy machine, and far too short for a time that grows with the square of these lengths. */
const GUARD = 60_000;
const LONG = 1_000_000;

function read(text: string) {
  const reader = createLogReader();
  reader.feed(text);
  return reader.end();
}

test.each([
  ["what is left of colours", `x${"[m".repeat(LONG)}x`],
  ["what is left of colours, to its end", `x${"[m".repeat(LONG)}`],
  ["one colour of thousands of numbers", `[1${";1".repeat(LONG)}`],
  ["escapes that do not end", "\u001b]".repeat(LONG)],
  ["blanks in a row of a terminal", ` => ${" ".repeat(LONG)}x`],
  ["digits in a report", `#1 [1/1] RUN a\n#2 transferring ${"1".repeat(LONG)}x`],
  ["blanks before a field", `#1 [1/1] RUN a\n#1 ${" ".repeat(LONG)}x`],
  ["quotes of a legacy error", `Step 1/1 : RUN a\nThe command '${"' returned a ".repeat(LONG / 10)}`],
  ["brackets of a JSON object", `{"vertexes":${"[".repeat(LONG)}`],
])("a line of %s is read in little time", (_, text) => expect(read(text).lines).toBeGreaterThan(0), GUARD);

test("hundreds of thousands of lines are read in little time", () => expect(read("#1 [1/1] RUN a\n#1 0.1 x\n".repeat(LONG / 10)).builds[0]?.steps).toHaveLength(1), GUARD);

test.each(["[", "[ ", "[1", "[1/", "] ", "a "])("a name of nothing but %j is read in little time", (piece) => {
  const name = `[${piece.repeat(2000)}`;
  for (let count = 0; count < 500; count += 1) expect(readLoggedName(name).place).toBe("");
}, GUARD);

test.each([
  ["plain", `#1 [1/1] RUN a\n#1 DONE ${"9".repeat(400)}s\n#2 [1/1] RUN b\n#2 ${"9".repeat(400)} text\n`],
  ["terminal", `[+] Building ${"9".repeat(400)}s (1/1)\n => [1/1] RUN a ${"9".repeat(400)}s\n`],
])("a time beyond all numbers is none, in %s form", (_, text) => {
  const log = read(text);
  expect(JSON.parse(JSON.stringify(log))).toEqual(log);
  expect(log.builds.flatMap((it) => it.steps).every(({ milliseconds }) => milliseconds === null || Number.isFinite(milliseconds))).toBe(true);
});
