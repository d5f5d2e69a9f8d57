import { expect, test } from "vitest";
import { initialState } from "./initialState.ts";
import { readSavedDocument, writeSavedDocument } from "./savedDocument.ts";

const document = {
  dockerfile: "FROM alpine AS __proto__\n",
  documentTitle: "Dockerfile",
  target: "__proto__",
  options: { buildArgs: Object.fromEntries([["__proto__", "x"], ["GO_VERSION", "1.25"]]), platform: "linux/arm64,linux/amd64", contexts: Object.fromEntries([["__proto__", "local:x"]]), dockerignore: "*\n!src" },
  legacyVersion: "20" as const,
};

test("what is kept comes back as it was", () => {
  expect(readSavedDocument(writeSavedDocument({ ...initialState, ...document }))).toEqual(document);
});

test("a build argument called __proto__ stays a build argument", () => {
  const read = readSavedDocument(writeSavedDocument({ ...initialState, ...document }));
  expect(Object.entries(read?.options.buildArgs ?? {})).toEqual([["__proto__", "x"], ["GO_VERSION", "1.25"]]);
});

test.each([
  ["nothing", null],
  ["no JSON", "FROM alpine"],
  ["a list", "[1]"],
  ["null", "null"],
  ["another version", '{"version":2,"dockerfile":"FROM alpine"}'],
  ["no text", '{"version":1}'],
  ["a text that is a number", '{"version":1,"dockerfile":3}'],
])("%s gives no document", (_, text) => {
  expect(readSavedDocument(text)).toBeNull();
});

test("parts that are not what they should be are left out", () => {
  const text = '{"version":1,"dockerfile":"FROM a","target":{},"documentTitle":7,"legacyVersion":"99","options":{"buildArgs":{"A":"1","B":2},"platform":[],"contexts":{"a":"local:x","b":{}},"dockerignore":["*"],"files":["a"],"opts":{"x":"y"}}}';
  expect(readSavedDocument(text)).toEqual({ dockerfile: "FROM a", documentTitle: "", target: "", options: { buildArgs: { A: "1" }, contexts: { a: "local:x" } }, legacyVersion: "28" });
});

test("the paths of the build context are kept apart", () => {
  expect(writeSavedDocument({ ...initialState, options: { files: ["secret.txt"] } })).not.toContain("secret.txt");
});
