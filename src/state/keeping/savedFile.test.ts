import { expect, test } from "vitest";
import { noWhatIf } from "../../viewmodel/cache/whatIf.ts";
import { noAcrossMachines } from "../../viewmodel/machines/acrossMachines.ts";
import { FIRST_BUILD } from "../../engine/index.ts";
import { hasStamp, readSavedFile, readStamp, writeSavedFile } from "./savedFile.ts";

const document = {
  dockerfile: "FROM alpine AS __proto__\n",
  documentTitle: "Dockerfile",
  target: "__proto__",
  options: { buildArgs: Object.fromEntries([["__proto__", "x"], ["GO_VERSION", "1.25"]]), platform: "linux/arm64,linux/amd64", contexts: Object.fromEntries([["__proto__", "local:x"]]), dockerignore: "*\n!src" },
  contextTitle: "",
  legacyVersion: "20" as const,
  shownPlatform: 1,
  foldedByHand: { 2: true },
  imageSizes: [["image:a", "1.2GB"]] as const,
  otherBuilders: ["kaniko-skip", "buildah"] as const,
  whatIf: {
    ...noWhatIf,
    start: 4,
    earlierBuilds: [{ id: 4, name: "__proto__", dockerfile: "FROM alpine\n", target: "", options: { buildArgs: { V: "1" } }, legacyVersion: "28" as const }],
    changedFiles: ["a.txt"],
  },
  acrossMachines: { isShown: true, keeps: "max" as const, first: "__proto__", changedFile: "", build: 2 },
  scenario: { ...FIRST_BUILD, maxParallelism: 2 },
};

test("what is kept comes back as it was", () => {
  expect(readSavedFile(writeSavedFile({ name: "api.Dockerfile", document }, "ab"))).toEqual({ name: "api.Dockerfile", document });
});

test("who wrote it can be told", () => {
  const text = writeSavedFile({ name: "", document }, "ab12");
  expect(readStamp(text)).toBe("ab12");
  expect([hasStamp(text, "ab12"), hasStamp(text, "ab1"), hasStamp("{}", "ab12")]).toEqual([true, false, false]);
  expect(readStamp('{"version":1}')).toBe("");
});

test("a build argument called __proto__ stays a build argument", () => {
  const read = readSavedFile(writeSavedFile({ name: "", document }, "ab"));
  expect(Object.entries(read?.document.options.buildArgs ?? {})).toEqual([["__proto__", "x"], ["GO_VERSION", "1.25"]]);
});

test.each([
  ["nothing", null],
  ["no JSON", "FROM alpine"],
  ["a list", "[1]"],
  ["null", "null"],
  ["another version", '{"version":3,"dockerfile":"FROM alpine"}'],
  ["no text", '{"version":1}'],
  ["a text that is a number", '{"version":1,"dockerfile":3}'],
])("%s gives no document", (_, text) => {
  expect(readSavedFile(text)).toBeNull();
});

test("parts that are not what they should be are left out", () => {
  const text = '{"version":1,"dockerfile":"FROM a","target":{},"documentTitle":7,"legacyVersion":"99","options":{"buildArgs":{"A":"1","B":2},"platform":[],"contexts":{"a":"local:x","b":{}},"dockerignore":["*"],"files":["a"],"opts":{"x":"y"}},"name":{},"shownPlatform":-1,"foldedByHand":{"1":true,"2":"x","__proto__":true}}';
  expect(readSavedFile(text)).toEqual({
    name: "",
    document: {
      ...{ dockerfile: "FROM a", documentTitle: "", target: "", options: { buildArgs: { A: "1" }, contexts: { a: "local:x" } } },
      ...{ contextTitle: "", legacyVersion: "28", shownPlatform: 0, foldedByHand: { 1: true }, imageSizes: [], otherBuilders: [], whatIf: noWhatIf, acrossMachines: noAcrossMachines, scenario: FIRST_BUILD },
    },
  });
});

test("the paths of the build context are kept apart", () => {
  expect(writeSavedFile({ name: "", document: { ...document, options: { files: ["secret.txt"] } } }, "ab")).not.toContain("secret.txt");
});
