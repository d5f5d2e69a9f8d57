import { describe, expect, test } from "vitest";
import { analyseLines, printDiagnostics } from "../testing/printAnalysis.ts";
import type { BuildOptions } from "./buildContext/buildOptions.ts";

/** The diagnostics of the two builders: severity, origin, code, the words they are about, and the message. */
function check(lines: readonly string[], diagnostics: readonly string[], options: BuildOptions = {}): void {
  const printed = printDiagnostics(analyseLines(lines, options), lines.join("\n"));
  expect(printed.filter((it) => !it.includes(" stagegraph "))).toEqual(diagnostics);
}

describe("a refusal", () => {
  test("of both in the same words is told once", () =>
    check(["FROM a", "RUNN x"], ["error buildkit instructions ‹RUNN x›: dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)"]));
  test("in other words is told of each", () =>
    check(
      ["FROM a", "RUN <<E", "x"],
      ["error buildkit parse ‹RUN <<E\nx›: unterminated heredoc", "warning legacy parse ‹RUN <<E\nx›: failed to parse Dockerfile: unterminated heredoc"],
    ));
  test("lies on all lines of its instruction", () => check(["FROM a", "RUN x \\", "  y", "COPY \\", "  z", "RUN w"], ["error buildkit instructions ‹COPY \\\n  z›: dockerfile parse error on line 4: COPY requires at least two arguments, but only one was provided. Destination could not be determined"]));
  test("without a line lies at the beginning", () => check(["FROM a"], ['error buildkit target ‹›: target stage "b" could not be found'], { target: "b" }));
});

describe("checks", () => {
  test("that stop in a stage which the target does not need are a warning with the builder's words", () =>
    check(
      ["FROM a AS Tools", "FROM b", "COPY --from=later x y", "FROM c AS later", "FROM d", "RUN e"],
      [
        `warning buildkit dispatch ‹COPY --from=later x y›: cannot copy from stage "later", it needs to be defined before current stage "stage-1"`,
        "warning buildkit StageNameCasing ‹Tools›: Stage name 'Tools' should be lowercase",
      ],
    ));
  test("are warnings on the words that they are about", () =>
    check(["from a as b", "ENV A 1", "MAINTAINER x"], [
      "warning buildkit MaintainerDeprecated ‹MAINTAINER›: Maintainer instruction is deprecated in favor of using label",
      "warning buildkit ConsistentInstructionCasing ‹from›: Command 'from' should match the case of the command majority (uppercase)",
      'warning buildkit LegacyKeyValueFormat ‹A 1›: "ENV key=value" should be used instead of legacy "ENV key value" format',
    ]));
});

test("what to do is one sentence", () => {
  const cases: readonly (readonly [lines: readonly string[], options?: BuildOptions])[] = [
    [[""]],
    [["ARG A"]],
    [["RUN x"]],
    [["FROM a", "RUNN x"]],
    [["FROM a", "RUN <<E"]],
    [["FROM a AS x", "COPY --from=y a b", "FROM a AS y", "COPY --from=x a b"]],
    [["FROM a"], { target: "b" }],
    [["FROM $A"]],
    [["FROM A"]],
    [["FROM a", "COPY --from=3 a b"]],
    [["FROM a", "RUN --x y"]],
    [["FROM --platform=* a"]],
    [["FROM a"], { missing: ["docker.io/library/a:latest"] }],
    [["FROM a", `RUN ${"x".repeat(70_000)}`]],
  ];
  for (const [lines, options] of cases) {
    const [first] = analyseLines(lines, options ?? {}).diagnostics;
    expect(first?.advice, lines.join("\n").slice(0, 80)).toMatch(/^[A-Z].*\.$/);
  }
});

test("a value that grows past a megabyte is said to be cut, on each line that does it", () => {
  const lines = ["FROM a", `ENV A=${"x".repeat(60_000)}`, "ENV A=$A$A$A$A$A$A$A$A$A$A$A$A$A$A$A$A$A$A", "ENV B=1"];
  const cut = analyseLines(lines).diagnostics.filter((it) => it.code === "value-too-long");
  expect(cut.map((it) => [it.severity, it.lines])).toEqual([["warning", [[3, 3]]]]);
});
