import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main } from "./main.ts";

const guide = "FROM ubuntu AS base\nRUN echo base\nFROM base AS stage1\nRUN echo stage1\nFROM base AS stage2\nRUN echo stage2\n";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stagegraph-"));
  writeFileSync(join(folder, "Dockerfile"), guide);
  writeFileSync(join(folder, "latin1"), Buffer.from([0x46, 0xe9]));
  writeFileSync(join(folder, "binary"), Buffer.from([0x46, 0]));
  writeFileSync(join(folder, "large"), Buffer.alloc(16_000_001, 0x20));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `report` in the folder of the files above. */
async function report(words: string, input = "") {
  const output = new PassThrough();
  const errors = new PassThrough();
  async function* stream() {
    yield await Promise.resolve(Buffer.from(input));
  }
  const exitCode = await main(["report", ...words.split(" ").filter((word) => word !== "")], { input: stream(), output, errors, folder });
  return { exitCode, output: (output.read() as Buffer | null)?.toString() ?? "", errors: (errors.read() as Buffer | null)?.toString() ?? "" };
}

test.each([
  ["text", /^## Stagegraph: target `stage2`, the last stage\n/],
  ["json", /^\{\n {2}"format": "stagegraph-report",\n/],
  ["mermaid", /^---\ntitle: .*\n---\nflowchart LR\n/],
  ["dot", /^digraph stages \{\n/],
  ["svg", /^<svg xmlns=.*<\/svg>\n$/s],
])("as %s, the same whether from a file or the standard input", async (format, expected) => {
  const fromFile = await report(`Dockerfile --format ${format}`);
  expect(fromFile).toMatchObject({ exitCode: 0, errors: "" });
  expect(fromFile.output).toMatch(expected);
  expect(await report(`- --format=${format}`, guide)).toEqual(fromFile);
});

test("without a file it takes the folder's Dockerfile, without a format it writes text", async () => {
  expect(await report("")).toEqual(await report("Dockerfile --format text"));
});

test("the rules of an older release can be asked for", async () => {
  expect((await report("--legacy-version 20")).output).toContain("(Docker 20.10.24)");
});

describe("what BuildKit rejects ends with 1, in its words, with what can be said still printed", () => {
  test.each([
    ["a target that does not exist", "- --target nosuch", guide, 'target stage "nosuch" could not be found'],
    ["an unknown instruction", "-", "FROM a AS b\nRUNN x\n", "dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)"],
    ["an empty file", "-", "", "the Dockerfile cannot be empty"],
  ])("%s", async (_, words, input, message) => {
    for (const format of ["text", "json", "mermaid", "dot", "svg"]) {
      const { exitCode, output, errors } = await report(`${words} --format ${format}`, input);
      expect(exitCode).toBe(1);
      expect(output).not.toBe("");
      expect(errors).toBe(`BuildKit rejects this build: ${message}\n`);
    }
  });
});

describe("what cannot be read ends with 2 and one line", () => {
  test.each([
    ["nofile", '"nofile" cannot be read: there is no such file.\n'],
    [".", '"." cannot be read: it is a folder; name the Dockerfile inside it.\n'],
    ["latin1", '"latin1" is not UTF-8 text.\n'],
    ["binary", '"binary" is not UTF-8 text.\n'],
    ["large", '"large" has more than 16 MB.\n'],
    ["a b", 'report takes one file, but "a" and "b" were given. Ask report --help.\n'],
  ])("%s", async (words, errors) => expect(await report(words)).toEqual({ exitCode: 2, output: "", errors }));
});

test("help tells every option", async () => {
  const { exitCode, output } = await report("--help");
  expect(exitCode).toBe(0);
  for (const option of ["--format", "--target", "--build-arg", "--build-context", "--platform", "--legacy-version", "--theme"]) expect(output).toContain(option);
});
