import { expect, test } from "vitest";
import { readBatchCase } from "./readBatchCase.ts";

const read = (json: unknown) => readBatchCase(Buffer.from(typeof json === "string" ? json : JSON.stringify(json)));

const complete = {
  id: "all",
  dockerfile: "FROM scratch",
  target: "a",
  buildArgs: { A: "1" },
  contexts: { src: "local:dir" },
  platform: "linux/arm64",
  targetPlatforms: ["linux/amd64"],
  buildPlatform: "linux/amd64",
  images: { "docker.io/library/a:latest": { onbuild: ["RUN a"], env: ["A=1"], workdir: "/", user: "u", shell: ["sh"], labels: { l: "v" }, platform: "linux/amd64", empty: true } },
  missing: ["a"],
  dockerignore: "*",
  opts: { "no-cache": "" },
};

test("a case with every field is taken as it is", () => {
  expect(read(complete)).toEqual({ kind: "case", batchCase: complete });
});

test("names such as __proto__ stay names", () => {
  const reading = read('{"id":"a","dockerfile":"","buildArgs":{"__proto__":"x","constructor":"y"}}');
  expect(reading.kind === "case" && Object.entries(reading.batchCase.buildArgs ?? {})).toEqual([
    ["__proto__", "x"],
    ["constructor", "y"],
  ]);
});

test("a field that is not known yet does no harm", () => {
  expect(read({ id: 1, dockerfile: "", later: [] }).kind).toBe("case");
});

test("blank lines are no cases", () => {
  expect(read(" \r")).toEqual({ kind: "blank" });
});

test.each(["{", "nonsense", "{} {}"])("a line that is not JSON is refused without an id: %s", (line) => {
  expect(read(line)).toMatchObject({ kind: "refused", id: null, message: expect.stringContaining("not JSON") as string });
});

test("a line that is not UTF-8 is refused, not mended", () => {
  const reading = readBatchCase(Uint8Array.of(0x22, 0xff, 0x22));
  expect(reading).toMatchObject({ kind: "refused", id: null, message: expect.stringContaining("UTF-8") as string });
});

test.each([
  [[], "object"],
  [null, "object"],
  ["text", "object"],
  [{ id: "a" }, "dockerfile"],
  [{ dockerfile: "" }, "id"],
  [{ ...complete, id: null }, "id "],
  [{ ...complete, dockerfile: 1 }, "dockerfile "],
  [{ ...complete, target: null }, "target "],
  [{ ...complete, buildArgs: ["A=1"] }, "buildArgs "],
  [{ ...complete, buildArgs: { A: 1 } }, 'buildArgs["A"] '],
  [{ ...complete, contexts: { c: null } }, 'contexts["c"] '],
  [{ ...complete, targetPlatforms: "linux/amd64" }, "targetPlatforms "],
  [{ ...complete, missing: ["a", 2] }, "missing[1] "],
  [{ ...complete, images: { a: { env: {} } } }, 'images["a"].env '],
  [{ ...complete, images: { a: { empty: "yes" } } }, 'images["a"].empty '],
  [{ ...complete, images: { a: [] } }, 'images["a"] '],
  [{ ...complete, opts: "x" }, "opts "],
])("what does not fit is named: %j", (json, named) => {
  const reading = read(JSON.stringify(json));
  expect(reading.kind === "refused" && reading.message).toContain(named);
});

test("a refusal carries the case's id where the line tells it", () => {
  expect(read({ id: "known", dockerfile: 1 })).toMatchObject({ kind: "refused", id: "known" });
  expect(read({ id: 7 })).toMatchObject({ kind: "refused", id: 7 });
  expect(read({ id: {}, dockerfile: "" })).toMatchObject({ kind: "refused", id: null });
});
