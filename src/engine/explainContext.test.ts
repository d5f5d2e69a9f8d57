import { describe, expect, test } from "vitest";
import { analyse } from "./analyse.ts";
import type { BuildOptions } from "./buildContext/buildOptions.ts";

/** What is said of the context, each with the text that it points at. */
function said(instruction: string, options: BuildOptions): readonly string[] {
  const dockerfile = `FROM alpine\n${instruction}\n`;
  const codes = ["missing-file", "empty-pattern"];
  return analyse({ dockerfile, options })
    .diagnostics.filter(({ code }) => codes.includes(code))
    .map(({ severity, message, span, advice }) => `${severity} at ${dockerfile.slice(span.start, span.end)}: ${message} ${advice}`);
}

const notFound = (path: string): string => `failed to compute cache key: failed to calculate checksum of ref …: "${path}": not found`;

describe("a missing path", () => {
  test.each([
    ["COPY a b /x/", { files: ["a"] }, `error at b: ${notFound("/b")} Add b to the build context, or correct the path.`],
    ["COPY pakage.json /x", { files: ["package.json"] }, `error at pakage.json: ${notFound("/pakage.json")} The build context holds package.json. Correct the path, or add pakage.json.`],
    ["COPY src/readme.md /x", { files: ["src/README.md"] }, `error at src/readme.md: ${notFound("/src/readme.md")} The build context holds src/README.md. Correct the path, or add src/readme.md.`],
    ["COPY a /x", { files: ["a"], dockerignore: "# secrets\n*" }, `error at a: ${notFound("/a")} Line 2 of .dockerignore, *, leaves a out. Add the line !a below it.`],
    ["COPY ../a /x", { files: [] }, `error at ../a: ${notFound("/a")} BuildKit takes ../a for a: no step reaches above the build context. Build from a folder further up.`],
    ["ENV B=b\nCOPY $B /x", { files: [] }, `error at $B: ${notFound("/b")} Add b to the build context, or correct the path.`],
    ["RUN --mount=source=b,target=/m true", { files: [] }, `error at --mount=source=b,target=/m: ${notFound("/b")} Add b to the build context, or correct the path.`],
  ])("of %s", (instruction, options, expected) => expect(said(instruction, options)).toEqual([expected]));

  test("is told once for each path", () => {
    expect(said("COPY b c /x/", { files: [] })).toHaveLength(2);
  });
});

test("a pattern that fits nothing is worth a note", () => {
  expect(said("COPY *.txt /x/", { files: ["a"] })).toEqual([
    "note at *.txt: Nothing in the build context fits *.txt. BuildKit copies nothing and goes on. Correct the pattern, or add files that it fits.",
  ]);
});

test("nothing is said of a context that is not described, nor of a stage that is not needed", () => {
  expect(said("COPY a *.b /x/", {})).toEqual([]);
  expect(said("COPY a *.b /x/\nFROM alpine", { files: [] })).toEqual([]);
});

test("that the legacy builder fails too is told in its own words, not as if BuildKit went on", () => {
  const { diagnostics } = analyse({ dockerfile: "FROM alpine\nCOPY nope /\n", options: { files: [] } });
  expect(diagnostics.map(({ origin, code }) => `${origin} ${code}`)).toEqual(["legacy step", "buildkit missing-file"]);
});
