import { describe, expect, test } from "vitest";
import type { BuildOptions } from "../buildContext/buildOptions.ts";
import { readDockerfile } from "../instructions/readDockerfile.ts";
import { answerOthers } from "./answerOthers.ts";
import type { OtherBuilderId } from "./otherBuilders.ts";

const guide = ["FROM ubuntu AS base", "RUN a", "FROM base AS stage1", "FROM base AS stage2", "COPY x /", "FROM ubuntu AS after"];

function verdictsOf(id: OtherBuilderId, lines: readonly string[], options: BuildOptions = {}) {
  return answerOthers(readDockerfile(lines.join("\n")), options, [id])[0]?.verdicts ?? [];
}

const wordsOf = (id: OtherBuilderId, lines: readonly string[], options?: BuildOptions): readonly string[] => verdictsOf(id, lines, options).map((it) => `${it.outcome}: ${it.lead} ${it.reason}`);
const builtOf = (id: OtherBuilderId, lines: readonly string[], options?: BuildOptions): readonly number[] => verdictsOf(id, lines, options).flatMap((it, index) => (it.outcome === "built" ? [index] : []));

describe("each says why it builds a stage or skips it", () => {
  const options = { target: "stage2" };

  test("kaniko", () =>
    expect(wordsOf("kaniko", guide, options)).toEqual([
      "built: Builds it. kaniko runs every stage from the top of the file to the target, and base stands above stage2.",
      "built: Builds it. kaniko runs every stage from the top of the file to the target, and stage1 stands above stage2.",
      "built: Builds it. It is the target.",
      "skipped: Skips it. kaniko stops after stage2, and after stands below it.",
    ]));

  test("kaniko with --skip-unused-stages", () =>
    expect(wordsOf("kaniko-skip", guide, options)).toEqual([
      "built: Builds it. kaniko keeps the stages that COPY --from and FROM name on the way back from stage2; where it finds no COPY at all on that way it keeps every stage.",
      "skipped: Skips it. No COPY --from and no FROM that kaniko looks at on the way back from stage2 names stage1.",
      "built: Builds it. It is the target.",
      "skipped: Skips it. kaniko stops after stage2, and after stands below it.",
    ]));

  test("buildah", () => {
    expect(wordsOf("buildah", guide, options)).toEqual([
      "built: Builds it. stage2 names it, and is the target.",
      "skipped: Skips it. buildah follows FROM, COPY --from and mounts back from stage2, by names exactly as written. None leads to stage1.",
      "built: Builds it. It is the target.",
      "skipped: Skips it. buildah stops after stage2, and after stands below it.",
    ]);
    expect(wordsOf("buildah", ["FROM a AS x", "FROM x AS y", "FROM y"])[0]).toBe("built: Builds it. y names it, and stage-2 needs that.");
  });

  test("buildah with --skip-unused-stages=false", () =>
    expect(wordsOf("buildah-all", guide, options)[1]).toBe("built: Builds it. With --skip-unused-stages=false buildah runs every stage up to the target, and stage1 stands above stage2."));

  test("that no stage is reached where the target is refused", () =>
    expect(wordsOf("kaniko", ["FROM a"], { target: "b" })).toEqual(["not reached: Not reached. Error finding target stage: b is not a valid target build stage."]));
});

describe("kaniko", () => {
  test("counts no empty --build-arg", () => {
    const lines = ["ARG B=x", "FROM a AS x", "FROM b AS y", "FROM $B", "COPY c /"];
    expect(builtOf("kaniko-skip", lines, { buildArgs: { B: "y" } })).toEqual([1, 2]);
    expect(builtOf("kaniko-skip", lines, { buildArgs: { B: "" } })).toEqual([0, 2]);
  });

  test("takes an escape in a base for a backslash", () => expect(builtOf("kaniko-skip", ["FROM a AS x", "FROM \\x", "COPY c /"])).toEqual([0, 1]));

  test("goes astray where it copies from a stage that it left out, and nowhere else", () => {
    const said = (lines: readonly string[]): unknown => verdictsOf("kaniko-skip", lines).at(-1);
    expect(said(["FROM a AS Build", "FROM b", "COPY c /", "COPY --from=Build d /"])).toEqual({
      ...{ outcome: "built", lead: "Goes astray.", isAstray: true },
      reason: "On line 4 it copies from build, which kaniko has left out: it pulls an image of that name instead.",
    });
    expect(said(["FROM a", "FROM b AS x", "FROM c", "COPY --from=x d /", "COPY --from=1 e /"])).toMatchObject({
      reason: "On line 5 --from=1 means x, but kaniko counts the stages that are left and finds no stage.",
    });
    expect(said(["FROM a AS x", "FROM c", "COPY --from=x d /", "COPY --from=0 e /"])).toEqual({ outcome: "built", lead: "Builds it.", reason: "It is the target." });
  });

  test("reads numbers with a sign, of any length, and no word that only begins or ends with one", () => {
    const lines = (from: string): readonly string[] => ["FROM a AS x", "FROM b AS y", "FROM c", `COPY --from=${from} d /`];
    expect(builtOf("kaniko-skip", lines("+1"))).toEqual([1, 2]);
    expect(builtOf("kaniko-skip", lines("0000000001"))).toEqual([1, 2]);
    expect(builtOf("kaniko-skip", lines("1x"))).toEqual([2]);
    expect(builtOf("kaniko-skip", lines("x1"))).toEqual([2]);
  });
});

describe("buildah", () => {
  test("puts an ARG's default into the names behind it, but not what was given before", () => {
    const lines = ["ARG S=x", "FROM a AS x", "FROM b AS y", "FROM c", "ARG S=y", "COPY --from=$S d /"];
    expect(builtOf("buildah", lines)).toEqual([1, 2]);
    expect(builtOf("buildah", lines, { buildArgs: { S: "x" } })).toEqual([0, 2]);
    expect(builtOf("buildah", ["ARG S=x", "FROM a AS x", "FROM c", "ARG S", "COPY --from=$S d /"])).toEqual([0, 1]);
  });

  test.each([
    ["+0", [0, 2]],
    ["00000000000", [0, 2]],
    ["0x", [2]],
    ["x0", [2]],
    ["2", [2]],
    ["9", [2]],
    ["-1", [2]],
  ])("counts --from=%s among the stages above: %j", (from, stages) => expect(builtOf("buildah", ["FROM a AS x", "FROM b AS y", "FROM c", `COPY --from=${from} d /`])).toEqual(stages));

  test("follows a mount's from= alone, to its end", () => {
    const lines = (mount: string): readonly string[] => ["FROM a AS x", "FROM b AS xy", "FROM c", `RUN --mount=${mount} d`];
    expect(builtOf("buildah", lines("from=xy,target=/m"))).toEqual([1, 2]);
    expect(builtOf("buildah", lines("type=bind,source=from=x,target=/m"))).toEqual([2]);
  });

  test("needs no stage below the target", () => expect(builtOf("buildah", ["FROM a AS x", "FROM x AS y", "FROM b AS x"], { target: "y" })).toEqual([0, 1]));

  test.each([
    ["1", 1],
    ["+1", 1],
    ["0000000001", 1],
    ["1x", -1],
    ["x1", -1],
    ["-1", -1],
    ["3", -1],
  ])("takes the target %s for stage %i", (target, index) => expect(answerOthers(readDockerfile("FROM a\nFROM b\nFROM c"), { target }, ["buildah"])[0]?.target).toBe(index));
});
