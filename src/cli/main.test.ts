import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { main } from "./main.ts";

/** Runs a command line with a text as its input, to its end. */
async function run(words: readonly string[], input = "") {
  const output = new PassThrough();
  const errors = new PassThrough();
  async function* stream() {
    yield await Promise.resolve(Buffer.from(input));
  }
  const exitCode = await main(words, { input: stream(), output, errors, folder: "." });
  return { exitCode, output: textOf(output), errors: textOf(errors) };
}

function textOf(stream: PassThrough): string {
  return (stream.read() as Buffer | null)?.toString("utf8") ?? "";
}

test.each([
  [[], "missing"],
  [["nonsense"], '"nonsense"'],
  [["two\nlines"], '"two\\nlines"'],
  [["batch", "--fast"], '"--fast"'],
])("bad usage ends with 2 and one line that names what is wrong: %j", async (words, named) => {
  const { exitCode, output, errors } = await run(words);
  expect(exitCode).toBe(2);
  expect(output).toBe("");
  expect(errors.trimEnd().split("\n")).toEqual([expect.stringContaining(named)]);
});

test("help tells the usage", async () => {
  expect(await run(["help"])).toMatchObject({ exitCode: 0, output: expect.stringContaining("batch") as string, errors: "" });
});

test("batch answers with what the engine says of each builder", async () => {
  const dockerfile = "FROM ubuntu AS base\nRUN echo base\nFROM base AS unused\nRUN echo unused\nFROM base AS chosen\nRUN echo chosen\n";
  const { exitCode, output } = await run(["batch"], `${JSON.stringify({ id: "guide", dockerfile, target: "chosen" })}\n`);
  expect(exitCode).toBe(0);
  const answer = JSON.parse(output) as { id: string; buildkit: { builds: { reached: number[] }[] }; legacy28: { steps: unknown[] }; legacy20: { steps: unknown[] } };
  expect(answer.id).toBe("guide");
  expect(answer.buildkit.builds[0]?.reached).toEqual([0, 2]);
  expect(answer.legacy28.steps).toHaveLength(6);
  expect(answer.legacy20.steps).toHaveLength(6);
});
