import { describe, expect, test } from "vitest";
import { analyse, applyTextEdits, explain } from "./index.ts";
import type { BuildOptions, ExplainedPlace, Explanation, StageEdge } from "./index.ts";

const guide = ["FROM ubuntu AS base", 'RUN echo "base"', "FROM base AS stage1", 'RUN echo "stage1"', "FROM base AS stage2", 'RUN echo "stage2"'];

function ask(lines: readonly string[], place: ExplainedPlace, options: BuildOptions = {}): Explanation {
  const told = explain({ dockerfile: lines.join("\n"), options }, place);
  if (!told) throw new Error("there is no such place");
  return told;
}

/** Both builders' words. */
function wordsOn(lines: readonly string[], place: ExplainedPlace, options: BuildOptions = {}): readonly string[] {
  const { legacy, buildkit } = ask(lines, place, options);
  return [legacy, buildkit].map((it) => `${it.lead} ${it.reason}`);
}

function analyseEdges(lines: readonly string[], options: BuildOptions = {}): readonly StageEdge[] {
  return analyse({ dockerfile: lines.join("\n"), options }).graph.edges;
}

/** The edge that lands on an instruction. */
function edgeAt(lines: readonly string[], stage: number, instruction: number, options: BuildOptions = {}): ExplainedPlace {
  const edge = analyseEdges(lines, options).find((it) => it.stage === stage && it.instruction === instruction);
  if (!edge) throw new Error("there is no such edge");
  return { stage, instruction, edge: edge.id };
}

describe("a stage", () => {
  test("of the guide that the legacy builder alone builds", () => {
    const { title, turns, path, ...reasons } = ask(guide, { stage: 1 }, { target: "stage2" });
    expect(title).toBe("stage1");
    expect(path).toEqual([]);
    expect([reasons.legacy.reason, reasons.buildkit.reason]).toEqual([
      "The legacy builder runs every stage from the top of the file to the target, and stage1 stands above stage2.",
      "BuildKit starts at stage2 and follows FROM, COPY and mounts back. Nothing there leads to stage1.",
    ]);
    expect(turns.map((it) => [it.builder, it.sentence, it.isCertain])).toEqual([
      ["buildkit", "With --target stage1 BuildKit builds it.", true],
      ["buildkit", "With a COPY --from=stage1 in stage2 BuildKit needs stage1 and builds it first.", false],
      ["legacy", "Below stage2, with --target stage2, the legacy builder skips stage1 too.", true],
    ]);
  });

  test("that is moved takes its comments along and leaves the others where they are", () => {
    const lines = ["FROM alpine AS base", "", "# run the tests", "FROM base AS test", "RUN test", "", "FROM base AS app", "RUN app"];
    const [move] = ask(lines, { stage: 1 }).turns.filter((it) => it.builder === "legacy");
    expect(applyTextEdits(lines.join("\n"), move?.change.edits ?? [])).toBe("FROM alpine AS base\n\nFROM base AS app\nRUN app\n\n# run the tests\nFROM base AS test\nRUN test\n");
    expect(move?.change.target).toBe("app");
  });

  test("on the way to the target tells each stop", () => {
    const { path } = ask(["FROM alpine AS a", "FROM a AS b", "FROM scratch AS c", "COPY --from=b /x /"], { stage: 0 });
    expect(path.map((it) => [it.stage, it.edge])).toEqual([
      [0, "stage:0>1.-1.base.0"],
      [1, "stage:1>2.0.copy.0"],
      [2, undefined],
    ]);
  });

  test("that one line needs is skipped without that line", () =>
    expect(ask(["FROM alpine AS a", "FROM busybox AS c", "COPY --from=a /x /"], { stage: 0 }).turns.map((it) => it.sentence)).toEqual(["Only line 3 leads there: without it BuildKit skips a."]));

  test("that a failing one keeps from being reached gets past it", () => {
    const lines = ["FROM alpine AS base", "FROM base AS test", "RUN false", "FROM base AS app", "RUN app"];
    const { turns, failing } = ask(lines, { stage: 2 });
    expect(failing).toEqual({ stage: 1, line: 3 });
    expect(turns.map((it) => [it.builder, it.change.title])).toEqual([["legacy", "Move test below app"]]);
  });

  test("is not told to move where stages are counted by number", () =>
    expect(ask(["FROM alpine", "FROM alpine AS test", "RUN t", "FROM scratch AS app", "COPY --from=0 /a /"], { stage: 1 }).turns.map((it) => it.change.title)).not.toContain("Move test below app"));
});

describe("a step", () => {
  test("that runs tells its number and its vertex", () =>
    expect(wordsOn(guide, { stage: 0, instruction: 0 })).toEqual(["Runs it. Step 2 of 6: base stands above stage2.", "Runs it. It is the vertex [base 2/2]. stage2 starts FROM base on line 5."]));

  test.each([
    ["ENV A=1", "ENV changes the image's config, and no file."],
    ["ARG A", "ARG sets a variable for what stands below it, and changes no file."],
    ["WORKDIR /", "The directory / is always there: nothing has to be made."],
    ["ONBUILD RUN x", "ONBUILD leaves a trigger for what starts FROM this, and changes no file."],
  ])("%s makes no vertex", (line, reason) => expect(wordsOn(["FROM alpine", line], { stage: 0, instruction: 0 })[1]).toBe(`No vertex. ${reason}`));

  test("FROM a stage makes none either", () => expect(wordsOn(guide, { stage: 2, instruction: -1 })[1]).toBe("No vertex. stage2 goes on from the last step of base, on line 1."));

  test("that equals another one is one vertex with it", () =>
    expect(wordsOn(["FROM alpine AS a", "RUN same", "FROM alpine AS b", "RUN same", "FROM scratch AS c", "COPY --from=a /x /", "COPY --from=b /x /"], { stage: 0, instruction: 0 })[1]).toContain("one with the equal step on line 4"));

  test("with a heredoc loses it to the legacy builder of Docker 28", () => expect(wordsOn(["FROM alpine", "RUN <<EOF", "x", "EOF"], { stage: 0, instruction: 0 })[0]).toContain("It drops the heredoc's lines"));

  test("behind a failing one is not reached", () => expect(wordsOn(["FROM alpine", "RUN false", "RUN x"], { stage: 0, instruction: 1 })[0]).toMatch(/^Not reached\. Line 2 fails first: /));

  test("that the legacy builder refuses gets past without its flag", () =>
    expect(ask(["FROM alpine", "RUN --mount=type=cache,target=/c make"], { stage: 0, instruction: 0 }).turns.map((it) => [it.sentence, it.isCertain])).toEqual([
      ["Without --mount on line 2 the legacy builder gets past it.", false],
    ]));

  test("that reads a lost argument gets it back by an ARG", () => {
    const { turns, variables } = ask(["ARG V=1", "FROM scratch AS app", "LABEL v=$V"], { stage: 0, instruction: 0 });
    expect(variables.map((it) => [it.name, it.buildkit.reason])).toEqual([["V", "ARG on line 1 stands above the first FROM, and app does not repeat it."]]);
    expect(turns.map((it) => [it.builder, it.sentence, it.change.title])).toEqual([["both", "With ARG V in app it is 1 here.", "Declare V in app"]]);
  });

  test("FROM with a variable tells which ARG feeds it", () =>
    expect(ask(["ARG GO=1.26", "FROM golang:${GO}"], { stage: 0, instruction: -1 }).variables.map((it) => [it.name, it.buildkit.value, it.buildkit.reason])).toEqual([["GO", "1.26", "The default of ARG on line 1."]]));

  test("that feed the FROM of a stage are told of the stage too", () =>
    expect(ask(["ARG GO=1.26", "FROM golang:${GO} AS app", "RUN a"], { stage: 0 }).variables.map((it) => [it.name, it.buildkit.value])).toEqual([["GO", "1.26"]]));
});

describe("an edge", () => {
  test("that both follow", () =>
    expect(wordsOn(guide, edgeAt(guide, 2, -1))).toEqual([
      "Uses it. base means the stage base on line 1. The legacy builder has built it by then, like every stage above.",
      "Follows it. base means the stage base on line 1. BuildKit builds that first: the target stage2 needs it.",
    ]));

  test("of a stage that BuildKit skips", () => expect(wordsOn(guide, edgeAt(guide, 1, -1))[1]).toBe("Not followed. BuildKit skips stage1, and looks at nothing that stage1 needs."));

  test("to a stage below is an image to the legacy builder, and both take it above", () => {
    const lines = ["FROM alpine AS app", "COPY --from=tools /a /", "FROM busybox AS tools"];
    const place = edgeAt(lines, 0, 0, { target: "app" });
    const { legacy, turns } = ask(lines, place, { target: "app" });
    expect(legacy.reason).toBe("The legacy builder takes --from=tools for the image docker.io/library/tools:latest: it knows only stages above, and tools stands below, on line 3.");
    expect(turns.map((it) => it.change.title)).toEqual(["Move tools above app"]);
  });

  test("in another case is no stage to BuildKit until it is written as declared", () => {
    const lines = ["FROM alpine AS build", "FROM Build AS app"];
    const place = analyseEdges(lines).filter((it) => it.stage === 1 && it.boundBy.legacy && !it.boundBy.buildkit);
    const { turns, legacy } = ask(lines, { stage: 1, instruction: -1, edge: place[0]?.id ?? "" });
    expect(legacy.reason).toContain("Build means the stage build on line 1");
    expect(turns.map((it) => it.change.title)).toEqual(["Write build"]);
  });

  test("to an image, the build context or a named context says so", () => {
    const lines = ["FROM alpine AS app", "COPY a /", "COPY --from=cfg b /"];
    const options = { contexts: { cfg: "local:dir" } };
    expect(wordsOn(lines, edgeAt(lines, 0, -1))[1]).toBe("Follows it. alpine means the image docker.io/library/alpine:latest: no stage above has that name.");
    expect(wordsOn(lines, edgeAt(lines, 0, 0))[1]).toBe("Follows it. Line 2 takes files from the build context, and BuildKit asks for no others.");
    const named = edgeAt(lines, 0, 1, options);
    expect(wordsOn(lines, named, options)).toEqual([
      "Reads otherwise. The legacy builder takes --from=cfg for the image docker.io/library/cfg:latest: it knows no named contexts.",
      "Follows it. --from=cfg means the named context of that name, local:dir, which stands before stages and images.",
    ]);
  });
});

test("a place that the file does not have is told apart", () => {
  for (const place of [{ stage: 3 }, { stage: 0, instruction: 9 }, { stage: 0, edge: "nope" }]) expect(explain({ dockerfile: "FROM alpine", options: {} }, place)).toBeNull();
});
