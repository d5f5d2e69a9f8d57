import { expect, test } from "vitest";
import { withBuildArgs, withPlatform } from "./changeOptions.ts";

test("a platform is set beside the other options, and taken away", () => {
  const options = withPlatform({ buildArgs: { A: "1" } }, "linux/arm64");
  expect(options).toEqual({ buildArgs: { A: "1" }, platform: "linux/arm64" });
  expect(withPlatform(options, "")).toEqual({ buildArgs: { A: "1" } });
});

test("arguments count once they have a name, the later of two with one name wins", () => {
  expect(withBuildArgs({ platform: "linux/arm64" }, [["A", "1"], ["", "x"], ["A", "2"]])).toEqual({ platform: "linux/arm64", buildArgs: { A: "2" } });
});

test("without a named argument there are none", () => {
  expect(withBuildArgs({ buildArgs: { A: "1" } }, [["", "x"]])).toEqual({});
});

test("an argument called __proto__ is one like any other", () => {
  const { buildArgs = {} } = withBuildArgs({}, [["__proto__", "x"]]);
  expect(Object.entries(buildArgs)).toEqual([["__proto__", "x"]]);
});
