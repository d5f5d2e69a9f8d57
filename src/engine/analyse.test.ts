import { describe, expect, test } from "vitest";
import { analyseLines, printEdges, printVerdicts } from "../testing/printAnalysis.ts";
import { analyse } from "./index.ts";

describe("a file without stages", () => {
  test.each([
    ["no text", "", 1, "the Dockerfile cannot be empty"],
    ["only comments", "# a\n# b\n", 3, "file with no instructions"],
    ["only empty lines", "\n\n", 3, "file with no instructions"],
    ["only ARGs", "ARG A=1\nARG B", 2, "dockerfile contains no stages to build"],
    ["no FROM", "RUN x\nRUN y", 2, "no build stage in current context"],
  ])("of %s has no graph and says why", (_, dockerfile, lineCount, message) => {
    const analysis = analyse({ dockerfile, options: {} });
    expect(analysis).toMatchObject({ lineCount, stages: [], graph: { sources: [], edges: [] }, target: { buildkit: -1, legacy: -1 }, hasGraph: false, verdicts: { stages: [] } });
    expect(analysis.verdicts.buildkit.error?.message).toBe(message);
  });
});

describe("a file that BuildKit does not read to its end", () => {
  test.each([
    ["an unknown instruction", ["FROM a AS x", "RUNN y", "FROM x"]],
    ["an unterminated heredoc", ["FROM a AS x", "FROM x", "RUN <<E", "y"]],
    ["a line that is too long", ["FROM a AS x", "FROM x", `RUN ${"y".repeat(65_536)}`]],
  ])("%s: says so, and lists what could be read", (_, lines) => {
    const analysis = analyseLines(lines);
    expect(analysis.hasGraph).toBe(false);
    expect(analysis.target).toEqual({ buildkit: -1, legacy: -1 });
    expect(printEdges(analysis)).toEqual(["image a -> x (base)", "x -> stage-1 (base)"]);
  });
});

describe("a file that can be read but not built has a graph", () => {
  test.each<readonly [string, readonly string[], string | undefined, string]>([
    ["a circle", ["FROM a AS x", "COPY --from=y /a /", "FROM b AS y", "COPY --from=x /a /"], undefined, "circular dependency detected on stage: x"],
    ["an unknown target", ["FROM a AS x"], "y", 'target stage "y" could not be found (did you mean x?)'],
    ["a reference forwards", ["FROM a AS x", "COPY --from=y /a /", "FROM b AS y", "FROM x"], undefined, 'cannot copy from stage "y", it needs to be defined before current stage "x"'],
    ["a base that is not set", ["FROM ${UNSET}"], undefined, "base name (${UNSET}) should not be blank"],
  ])("%s", (_, lines, target, message) => {
    const analysis = analyseLines(lines, target === undefined ? {} : { target });
    expect(analysis.hasGraph).toBe(true);
    expect(analysis.graph.edges.length).toBeGreaterThan(0);
    expect(analysis.verdicts.buildkit.error?.message).toBe(message);
  });
});

describe("names that mean something to JavaScript", () => {
  test("are names like any other", () => {
    const lines = ["ARG __proto__=alpine", "FROM ${__proto__} AS constructor", "ENV toString=1 hasOwnProperty=$valueOf", "FROM constructor AS valueof", "COPY --from=constructor /a /", "FROM tostring"];
    const analysis = analyseLines(lines, { buildArgs: { valueOf: "x" } });
    expect(printEdges(analysis)).toEqual(["image alpine -> constructor (base)", "constructor -> valueof (base)", "constructor -> valueof (copy)", "image tostring -> stage-2 (base)"]);
    expect(printVerdicts(analysis)).toEqual(["constructor: built | skipped", "valueof: built | skipped", "stage-2: built | built"]);
    expect(analysis.targets.map((it) => it.value)).toEqual(["", "constructor", "valueof", "stage-2"]);
  });

  test("__proto__ is no stage's name to Docker, and no trouble", () => {
    const analysis = analyseLines(["FROM alpine AS __proto__", "FROM __proto__"], { target: "__proto__", buildArgs: JSON.parse('{"__proto__": "1"}') as Record<string, string>, contexts: { constructor: "local:x" } });
    expect(analysis.verdicts.buildkit.error?.message).toBe(`dockerfile parse error on line 1: invalid name for build stage: "__proto__", name can't start with a number or contain symbols`);
  });
});

describe("a summary", () => {
  const text = "ARG A\nFROM a AS Build\nRUN x \\\n  y\n\nfrom --platform=$P b\n";
  const { stages, lineCount } = analyse({ dockerfile: text, options: {} });

  test("has the stages with their names, bases and platforms", () => {
    expect(stages.map(({ index, name, displayName, base, platform }) => ({ index, name, displayName, base, platform }))).toEqual([
      { index: 0, name: "build", displayName: "build", base: "a", platform: "" },
      { index: 1, name: "", displayName: "stage-1", base: "b", platform: "$P" },
    ]);
  });

  test("has a stage's text from its FROM to its last instruction", () => expect(stages.map(({ span }) => text.slice(span.start, span.end))).toEqual(["FROM a AS Build\nRUN x \\\n  y", "from --platform=$P b"]));
  test("has instructions on one line each", () => {
    expect(stages[0]?.instructions).toEqual([{ keyword: "RUN", text: "RUN x   y", span: { start: 22, end: 33 }, lines: [3, 4] }]);
    expect(stages[1]?.from).toMatchObject({ keyword: "FROM", text: "from --platform=$P b", lines: [6, 6] });
  });
  test("counts the line behind the last newline", () => expect(lineCount).toBe(7));
});

test("the legacy builder that answers is the one asked for", () => {
  const error = (legacyVersion: "28" | "20"): string | undefined => analyseLines(["FROM a"], { target: "b" }, legacyVersion).verdicts.legacy.error?.message;
  expect([error("28"), error("20")]).toEqual(['target stage "b" could not be found', "failed to reach build target b in Dockerfile"]);
});
