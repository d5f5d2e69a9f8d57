import { expect, test } from "vitest";
import { initialState } from "../../../state/initialState.ts";
import { toErrorText, writeBugReport } from "./bugReport.ts";

const surroundings = { version: "1.2.3", browser: "Browser/1", address: "https://example.org/", width: 800, height: 600 };

test("a report names version, browser, page, options, error and text", () => {
  const state = { ...initialState, dockerfile: "FROM alpine\n", target: "app", options: { platform: "linux/arm64", files: ["secret"] } };
  const report = writeBugReport(state, new TypeError("broken"), surroundings);
  for (const part of ["Stagegraph 1.2.3", "Browser/1", "https://example.org/, 800 x 600", "Target: app", '{"platform":"linux/arm64"}, 1 path in the build context', "TypeError: broken", "12 characters", "FROM alpine"]) {
    expect(report).toContain(part);
  }
  expect(report).not.toContain("secret");
});

test("a long text is cut, and the report says by how much", () => {
  const report = writeBugReport({ ...initialState, dockerfile: "a".repeat(100_007) }, null, surroundings);
  expect(report).toContain("[7 more characters]");
  expect(report).toContain("No error was caught");
});

test.each([
  ["a text", "Thrown: a text"],
  [undefined, "Thrown: a value of type undefined"],
  [Object.assign(new Error("words"), { stack: "at line 1" }), "Error: words\nat line 1"],
])("%s thrown is told as %s", (error, told) => expect(toErrorText(error)).toBe(told));
