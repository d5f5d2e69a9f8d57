import { expect, test } from "vitest";
import { readReportArguments } from "./reportArguments.ts";

const report = { kind: "report", file: "Dockerfile", format: "text", options: {}, legacyVersion: "28", theme: "light" };

test.each([
  ["", report],
  ["-", { ...report, file: "-" }],
  ["a/b --format svg --theme dark", { ...report, file: "a/b", format: "svg", theme: "dark" }],
  ["--target=x a --format=json", { ...report, file: "a", format: "json", options: { target: "x" } }],
  ["--build-arg A=1 --build-arg B= --build-arg C=d=e", { ...report, options: { buildArgs: { A: "1", B: "", C: "d=e" } } }],
  ["--build-context a=docker-image://alpine --build-context b=../x --build-context c=git@host:x/y", { ...report, options: { contexts: { a: "docker-image://alpine", b: "local:../x", c: "git@host:x/y" } } }],
  ["--platform linux/arm64 --platform linux/amd64,linux/386", { ...report, options: { platform: "linux/arm64,linux/amd64,linux/386" } }],
  ["--legacy-version 20", { ...report, legacyVersion: "20" }],
  ["-- --format", { ...report, file: "--format" }],
  ["--nonsense --help", { kind: "help" }],
])("report %s", (line, expected) => {
  expect(readReportArguments(line === "" ? [] : line.split(" "))).toEqual(expected);
});

test("a build argument can be called anything", () => {
  const request = readReportArguments(["--build-arg", "__proto__=1"]);
  expect(request.kind === "report" && Object.entries(request.options.buildArgs ?? {})).toEqual([["__proto__", "1"]]);
});

test.each([
  ["--nonsense", 'There is no option "--nonsense".'],
  ["-x=1", 'There is no option "-x".'],
  ["--target", "--target needs a value."],
  ["--target --format json", "--target needs a value."],
  ["--target a --target b", "--target is given twice."],
  ["--format pdf", '--format is one of text, json, mermaid, dot, svg, not "pdf".'],
  ["--theme blue --format svg", '--theme is one of light, dark, not "blue".'],
  ["--theme dark", "--theme is for --format svg: text has no colours of its own."],
  ["--legacy-version 19", '--legacy-version is one of 28, 20, not "19".'],
  ["--build-arg A", '--build-arg needs NAME=VALUE, not "A".'],
  ["--build-arg =1", '--build-arg needs NAME=VALUE, not "=1".'],
  ["--build-context x", '--build-context needs NAME=VALUE, such as base=docker-image://alpine, not "x".'],
  ["--platform linux/amd64,", "--platform needs a value, such as linux/arm64."],
  ["a b", 'report takes one file, but "a" and "b" were given.'],
])("report %s is refused: %s", (line, sentence) => expect(readReportArguments(line.split(" "))).toEqual({ kind: "misuse", sentence }));
