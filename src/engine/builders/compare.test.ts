import { describe, expect, test } from "vitest";
import { analyseLines, printSteps, printVerdicts } from "../../testing/printAnalysis.ts";
import type { BuildOptions } from "../buildContext/buildOptions.ts";

const guide = ["FROM ubuntu AS base", 'RUN echo "base"', "FROM base AS stage1", 'RUN echo "stage1"', "FROM base AS stage2", 'RUN echo "stage2"'];

/** Each line is `stage: legacy | BuildKit`. */
function check(lines: readonly string[], verdicts: readonly string[], options: BuildOptions = {}): void {
  expect(printVerdicts(analyseLines(lines, options))).toEqual(verdicts);
}

describe("the stages", () => {
  test("above the target are built by the legacy builder, those it needs by BuildKit", () => check(guide, ["base: built | built", "stage1: built | skipped", "stage2: built | built"], { target: "stage2" }));
  test("below the target are skipped by both", () => check(guide, ["base: built | built", "stage1: built | built", "stage2: skipped | skipped"], { target: "stage1" }));
  test("below the one that takes files from them are refused by BuildKit, and an image to the legacy builder", () =>
    check(["FROM a AS app", "COPY --from=tools /x /", "FROM b AS tools", "RUN x"], ["app: built | fails", "tools: skipped | not reached"], { target: "app" }));
  test("that nothing needs may refer to later ones", () => check(["FROM a AS app", "COPY --from=tools /x /", "FROM b AS tools"], ["app: built | skipped", "tools: built | built"]));
  test("needed by way of others are built", () => check(["FROM a AS x", "FROM b AS y", "COPY --from=x /x /", "FROM c", "COPY --from=y /y /"], ["x: built | built", "y: built | built", "stage-2: built | built"]));
  test("without a step of their own have nothing to run", () => check(["FROM a AS x", "RUN x", "FROM x AS y", "ENV A=1", "FROM y"], ["x: built | built", "y: built | built, nothing to run", "stage-2: built | built, nothing to run"]));
  test("of one name: the legacy builder refuses the second, BuildKit takes the last", () =>
    check(["FROM a AS x", "FROM b AS x", "RUN y", "FROM x"], ["x: built | skipped", "x: fails | built", "stage-2: not reached | built, nothing to run"]));
  test("that a failing one is needed by are reached by neither builder, and BuildKit cancels what takes longer", () =>
    check(
      ["FROM a AS x", "RUN 1", "RUN false", "FROM a AS quick", "RUN 1", "FROM a AS slow", "RUN 1", "RUN 2", "RUN 3", "FROM x AS y", "FROM scratch", "COPY --from=y / /", "COPY --from=quick / /", "COPY --from=slow / /"],
      ["x: fails | fails", "quick: not reached | built", "slow: not reached | not reached", "y: not reached | not reached", "stage-4: not reached | not reached"],
    ));
  test("behind a failing one are not reached by the legacy builder, and BuildKit never runs it", () => check(["FROM a", "RUN false", "FROM b", "RUN x"], ["stage-0: fails | skipped", "stage-1: not reached | built"]));
  test("that use what BuildKit alone knows fail the legacy builder", () => check(["FROM a AS x", "RUN --mount=type=cache,target=/x y", "FROM x"], ["x: fails | built", "stage-1: not reached | built, nothing to run"]));
  test("below the target do not fail the legacy builder", () => check(["FROM a AS x", "RUN y", "FROM b", "RUN false"], ["x: built | built", "stage-1: skipped | skipped"], { target: "x" }));
});

describe("a refused file", () => {
  test("names the stage of the refused line", () => check(["FROM a AS x", "RUN y", "FROM b", "RUNN z", "FROM c"], ["x: not reached | not reached", "stage-1: fails | fails", "stage-2: not reached | not reached"]));
  test("may be refused by BuildKit alone", () =>
    check(["FROM a AS x", "COPY --from=y /a /", "FROM b AS y", "COPY --from=x /a /"], ["x: built | fails", "y: built | not reached"]));
  test("for its target names no stage", () => check(guide.slice(0, 4), ["base: not reached | not reached", "stage1: not reached | not reached"], { target: "nope" }));
  test("for a blank base names that stage", () => check(["FROM a", "FROM ${UNSET}", "FROM b"], ["stage-0: built | not reached", "stage-1: fails | fails", "stage-2: not reached | not reached"]));
});

describe("the steps", () => {
  test("are numbered by the legacy builder, vertices for BuildKit where they run", () => {
    const analysis = analyseLines(guide, { target: "stage2" });
    expect(printSteps(analysis, 0)).toEqual(["FROM ubuntu AS base: built (1) | built (vertex)", 'RUN echo "base": built (2) | built (vertex)']);
    expect(printSteps(analysis, 1)).toEqual(["FROM base AS stage1: built (3) | skipped", 'RUN echo "stage1": built (4) | skipped']);
    expect(printSteps(analysis, 2)).toEqual(["FROM base AS stage2: built (5) | built", 'RUN echo "stage2": built (6) | built (vertex)']);
  });

  test("that are settings make no vertex and count as built", () => {
    expect(printSteps(analyseLines(["FROM a", "ENV A=1", "WORKDIR /x", "CMD x"]), 0)).toEqual(["FROM a: built (1) | built (vertex)", "ENV A=1: built (2) | built", "WORKDIR /x: built (3) | built (vertex)", "CMD x: built (4) | built"]);
  });

  test("of a stage that is mounted are built", () => {
    const analysis = analyseLines(["FROM a AS x", "COPY b /", "FROM scratch AS y", "COPY c /", "FROM y", "RUN --mount=from=x,target=/m z"]);
    expect(printVerdicts(analysis)).toEqual(["x: built | built", "y: built | built", "stage-2: fails | built"]);
    expect(printSteps(analysis, 0)).toEqual(["FROM a AS x: built (1) | built (vertex)", "COPY b /: built (2) | built (vertex)"]);
  });

  test("end at the one that fails", () => {
    expect(printSteps(analyseLines(["FROM a", "ENV A=1", "RUN x", "RUN exit 3", "ENV B=1", "RUN exit 4"]), 0)).toEqual([
      "FROM a: built (1) | built (vertex)",
      "ENV A=1: built (2) | built",
      "RUN x: built (3) | built (vertex)",
      "RUN exit 3: fails (4) | fails (vertex)",
      "ENV B=1: not reached | not reached",
      "RUN exit 4: not reached | not reached (vertex)",
    ]);
  });
});

describe("the counts", () => {
  test("are stages and work of both builders", () => {
    const { legacy, buildkit } = analyseLines(guide, { target: "stage2" }).verdicts;
    expect(legacy).toEqual({ stageCount: 3, workCount: 6, executedCount: 6 });
    expect(buildkit).toEqual({ stageCount: 2, workCount: 3, executedCount: 2 });
  });

  test("carry a refusal, and where each builder fails", () => {
    const { legacy, buildkit } = analyseLines(["FROM a", "RUN exit 3"]).verdicts;
    expect(legacy.error).toEqual({ message: "The command '/bin/sh -c exit 3' returned a non-zero code: 3", step: 2 });
    expect(buildkit.error).toEqual({ message: 'process "/bin/sh -c exit 3" did not complete successfully: exit code: 3', step: 0, line: 2, isCommand: true });
    expect(analyseLines(["FROM a", "RUNN"]).verdicts.buildkit).toMatchObject({ stageCount: 0, workCount: 0, executedCount: 0, error: { step: 0 } });
  });
});

describe("a reason", () => {
  const reasons = (lines: readonly string[], options: BuildOptions = {}): readonly string[] => analyseLines(lines, options).verdicts.stages.map((it) => it.buildkit.reason);

  test("names the line by which BuildKit comes to a stage, and the way to the target", () => {
    const [first = "", second = "", target = ""] = reasons(["FROM a AS x", "FROM x AS y", "FROM scratch AS z", "COPY --from=y /a /"]);
    expect(first).toContain("y starts FROM it on line 2");
    expect(first).toContain("z needs y");
    expect(second).toContain("z copies from it on line 4");
    expect(target).toContain("target");
  });

  test.each([
    ["RUN --mount=from=x,target=/m y", "mounts it on line 3"],
    ["COPY --from=x a b", "copies from it on line 3"],
  ])("says that %s needs it", (line, words) => expect(reasons(["FROM a AS x", "FROM b AS y", line])[0]).toContain(`y ${words}`));

  test("says where BuildKit starts when it skips a stage", () => expect(reasons(guide, { target: "stage2" })[1]).toMatch(/stage2.*stage1/));

  test("says why the legacy builder builds all, stops, or fails", () => {
    const legacy = (lines: readonly string[], options: BuildOptions = {}): readonly string[] => analyseLines(lines, options).verdicts.stages.map((it) => it.legacy.reason);
    const [base = "", , below = ""] = legacy(guide, { target: "stage1" });
    expect(base).toContain("base stands above stage1");
    expect(below).toContain("stage2 stands below it");
    const [fails = "", after = ""] = legacy(["FROM a", "RUN false", "FROM b"]);
    expect(fails).toMatch(/^Step 2 of 3: The command '\/bin\/sh -c false' returned a non-zero code: 1\.$/);
    expect(after).toContain("stage-0 on line 2 fails first");
    expect(reasons(["FROM a AS x", "ONBUILD RUN false", "FROM x", "RUN y"])).toEqual(["stage-1 starts FROM it on line 3.", 'The step on line 3: process "/bin/sh -c false" did not complete successfully: exit code: 1.']);
  });

  test("has at most thirty words of our own", () => {
    const analysis = analyseLines(guide, { target: "stage2" });
    const all = analysis.verdicts.stages.flatMap((it) => [it.legacy.reason, it.buildkit.reason]);
    expect(all.filter((it) => it.split(" ").length > 30)).toEqual([]);
  });
});
