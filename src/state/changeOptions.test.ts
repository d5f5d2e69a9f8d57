import { expect, test } from "vitest";
import { countOptions, listPlatforms, withBuildArg, withBuildArgs, withContexts, withFiles, withIgnoreFile, withPlatforms } from "./changeOptions.ts";

test("platforms are set beside the other options, and taken away", () => {
  const options = withPlatforms({ buildArgs: { A: "1" } }, ["linux/arm64", "", "linux/amd64"]);
  expect(options).toEqual({ buildArgs: { A: "1" }, platform: "linux/arm64,linux/amd64" });
  expect(listPlatforms(options)).toEqual(["linux/arm64", "linux/amd64"]);
  expect(withPlatforms(options, [""])).toEqual({ buildArgs: { A: "1" } });
  expect(listPlatforms({})).toEqual([]);
});

test("arguments count once they have a name, the later of two with one name wins", () => {
  expect(withBuildArgs({ platform: "linux/arm64" }, [["A", "1"], ["", "x"], ["A", "2"]])).toEqual({ platform: "linux/arm64", buildArgs: { A: "2" } });
});

test("without a named argument there are none", () => {
  expect(withBuildArgs({ buildArgs: { A: "1" } }, [["", "x"]])).toEqual({});
});

test("an argument or context called __proto__ is one like any other", () => {
  expect(Object.entries(withBuildArgs({}, [["__proto__", "x"]]).buildArgs ?? {})).toEqual([["__proto__", "x"]]);
  expect(Object.entries(withContexts({}, [["__proto__", "local:x"]]).contexts ?? {})).toEqual([["__proto__", "local:x"]]);
});

test("contexts count once they have a name and a value", () => {
  expect(withContexts({ platform: "linux/arm64" }, [["a", "local:x"], ["b", ""], ["", "local:y"]])).toEqual({ platform: "linux/arm64", contexts: { a: "local:x" } });
  expect(withContexts({ contexts: { a: "local:x" } }, [["a", ""]])).toEqual({});
});

test("an empty .dockerignore is none", () => {
  expect(withIgnoreFile({ platform: "linux/arm64" }, "a")).toEqual({ platform: "linux/arm64", dockerignore: "a" });
  expect(withIgnoreFile({ dockerignore: "a" }, "")).toEqual({});
});

test("a build context can be empty, and not be described", () => {
  expect(withFiles({}, [])).toEqual({ files: [] });
  expect(withFiles({ files: ["a"] }, null)).toEqual({});
});

test.each([
  [{}, 0],
  [{ buildArgs: { A: "1", B: "2" }, platform: "linux/arm64,linux/amd64", contexts: { a: "local:x" } }, 5],
  [{ dockerignore: "a\nb", files: ["a", "b", "c"] }, 2],
])("%j counts %i", (options, count) => expect(countOptions(options)).toBe(count));

test("one argument is given, and given no more", () => {
  expect(withBuildArg({ buildArgs: { A: "1" } }, "B", "2")).toEqual({ buildArgs: { A: "1", B: "2" } });
  expect(withBuildArg({ buildArgs: { A: "1", B: "2" } }, "B", undefined)).toEqual({ buildArgs: { A: "1" } });
  expect(withBuildArg({ buildArgs: { A: "1" } }, "A", undefined)).toEqual({});
});
