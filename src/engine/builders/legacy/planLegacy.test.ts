import { describe, expect, test } from "vitest";
import { printLegacyPlan } from "../../../testing/printLegacyPlan.ts";
import { planLegacy } from "./planLegacy.ts";

const GUIDE = "FROM ubuntu AS base\nRUN echo base\nFROM base AS stage1\nRUN echo stage1\nFROM base AS stage2\nRUN echo stage2";

describe("the legacy builder", () => {
  test("processes every stage up to the target, needed or not", () =>
    expect(printLegacyPlan(GUIDE, { target: "stage2" })).toEqual([
      "1/6 FROM ubuntu AS base",
      "2/6 RUN echo base",
      "3/6 FROM base AS stage1",
      "4/6 RUN echo stage1",
      "5/6 FROM base AS stage2",
      "6/6 RUN echo stage2",
    ]));

  test("leaves out what stands below the target, and does not count it", () =>
    expect(printLegacyPlan(GUIDE, { target: "base" })).toEqual(["1/2 FROM ubuntu AS base", "2/2 RUN echo base"]));

  test("takes the target in any case, and the first of two stages of its name", () =>
    expect(printLegacyPlan("FROM a AS x\nFROM b AS y\nFROM c AS x", { target: "X" })).toEqual(["1/1 FROM a AS x"]));

  test("knows no target by its number", () => expect(printLegacyPlan(GUIDE, { target: "0" })).toEqual(['refuses: target stage "0" could not be found']));

  test("words an unknown target as its release does", () => expect(printLegacyPlan(GUIDE, { target: "nope" }, "20")).toEqual(["refuses: failed to reach build target nope in Dockerfile"]));

  test("takes an empty target for none", () => expect(planLegacy(GUIDE, { target: "" }, "28").target).toBe(2));

  test("counts every ARG before the first FROM as a step", () =>
    expect(printLegacyPlan("ARG A=1\nARG B\nFROM alpine")).toEqual(["1/3 ARG A=1", "2/3 ARG B", "3/3 FROM alpine"]));

  test("prints an instruction on one line, inner blanks and variables as written", () =>
    expect(printLegacyPlan("from   alpine\nrun a && \\\n# note\n    b $X")).toEqual(["1/2 from   alpine", "2/2 run a &&     b $X"]));

  test("appends a LABEL for each --label to the target, sorted by name", () =>
    expect(printLegacyPlan("FROM a\nFROM scratch AS x\nFROM b", { target: "x", opts: { "label:b": "2", "label:A": "$x", target: "y" } })).toEqual([
      "1/4 FROM a",
      "2/4 FROM scratch AS x",
      "3/4 LABEL A=$x",
      "4/4 LABEL b=2",
    ]));

  test("refuses an empty file", () => expect(printLegacyPlan("")).toEqual(["refuses: the Dockerfile (Dockerfile) cannot be empty"]));

  test("refuses a file whose lines it cannot read, whatever stands in the stages it needs", () =>
    expect(printLegacyPlan("FROM a AS x\nFROM b\nENV Q", { target: "x" })).toEqual(["refuses: failed to parse Dockerfile: ENV must have two arguments"]));

  test("refuses a bad instruction below the target", () =>
    expect(printLegacyPlan("FROM a AS x\nFROM b\nRUM x", { target: "x" })).toEqual(["refuses: dockerfile parse error on line 3: unknown instruction: RUM (did you mean RUN?)"]));

  test("tells of a bad instruction before a target that nobody has", () =>
    expect(printLegacyPlan("FROM a\nRUM x", { target: "nope" })).toEqual(["refuses: dockerfile parse error on line 2: unknown instruction: RUM (did you mean RUN?)"]));

  test("tells of a bad --platform before a bad instruction", () =>
    expect(printLegacyPlan("RUM x", { platform: "x/y,z" })).toEqual([
      'refuses: "y,z" is an invalid component of "x/y,z": platform specifier component must match "^[A-Za-z0-9_.-]+$": invalid argument',
    ]));

  test("breaks off without a FROM, after its steps", () => expect(printLegacyPlan("ARG A=1")).toEqual(["1/1 ARG A=1", "fails: unexpected EOF"]));

  test("wants an image at the end: scratch alone is none", () =>
    expect(printLegacyPlan("FROM scratch AS a\nFROM a")).toEqual(["1/2 FROM scratch AS a", "2/2 FROM a", "fails: No image was generated. Is your Dockerfile empty?"]));

  test("finds a name used twice when it gets there, before that step is printed", () =>
    expect(printLegacyPlan("FROM a AS x\nRUN y\nFROM b AS X\nRUN z")).toEqual(["1/4 FROM a AS x", "2/4 RUN y", "fails: x stage name already used"]));

  test("says where a step fails", () => {
    const text = "FROM alpine\nWORKDIR $NONE";
    const { error } = planLegacy(text, {}, "28");
    expect(error?.lines).toEqual([[2, 2]]);
    expect(text.slice(error?.span.start, error?.span.end)).toBe("WORKDIR $NONE");
  });

  test("says at which FROM it is left without an image, and at no line that there is no FROM", () => {
    const placeOf = (text: string) => {
      const { error } = planLegacy(text, {}, "28");
      return [error?.phase, error?.lines, text.slice(error?.span.start, error?.span.end)];
    };
    expect(placeOf("FROM scratch AS a\nFROM a")).toEqual(["step", [[2, 2]], "FROM a"]);
    expect(placeOf("ARG A=1")).toEqual(["step", [], ""]);
  });

  test.each([
    ["FROM a", { dockerignore: "[" }, "error checking context: syntax error in pattern"],
    ["", {}, "the Dockerfile (Dockerfile) cannot be empty"],
    ["FROM a", { platform: "a*" }, '"a*": wildcards not yet supported: invalid argument'],
    ["FROM a", { target: "b" }, 'target stage "b" could not be found'],
  ])("plans nothing for %j with %j, which is no line's fault", (text, options, message) => {
    const { isRefusedByClient, ...plan } = planLegacy(text, options, "28");
    expect(plan).toEqual({ steps: [], target: -1, bindings: [], warnings: [], exitCode: 1, error: { message, phase: "parse", lines: [], span: { start: 0, end: 0 } } });
    expect(isRefusedByClient).toBe("dockerignore" in options ? true : undefined);
  });

  test("takes an empty platform for none", () => expect(printLegacyPlan("FROM a", { platform: "" })).toEqual(["1/1 FROM a"]));

  test("names stage and instruction of each step", () => {
    const places = planLegacy("ARG A\nFROM a\nRUN x\nFROM b\nRUN y", {}, "28").steps.map((it) => [it.stage, it.instruction]);
    expect(places).toEqual([[-1, 0], [0, -1], [0, 0], [1, -1], [1, 0]]);
    const labelled = planLegacy("FROM a\nRUN x", { opts: { "label:b": "1", "label:a": "2" } }, "28");
    expect(labelled.steps.map((it) => [it.stage, it.instruction])).toEqual([[0, -1], [0, 0], [0, 1], [0, 2]]);
  });
});
