import { describe, expect, test } from "vitest";
import { printLegacyEnd, printLegacyPlan } from "../../../testing/printLegacyPlan.ts";
import { planLegacy } from "./planLegacy.ts";

const withTriggers = (...onbuild: readonly string[]): { images: Record<string, { onbuild: readonly string[] }> } => ({ images: { "docker.io/library/base:latest": { onbuild } } });

describe("ONBUILD triggers", () => {
  test("fire within the FROM of a stage built on theirs, and not again on the next", () =>
    expect(printLegacyPlan("FROM a AS x\nONBUILD RUN t\nONBUILD COPY b c\nFROM x AS y\nRUN u\nFROM y")).toEqual([
      "1/6 FROM a AS x",
      "2/6 ONBUILD RUN t",
      "3/6 ONBUILD COPY b c",
      "4/6 FROM x AS y # RUN t; COPY b c",
      "5/6 RUN u",
      "6/6 FROM y",
    ]));

  test("fire from an image too, up to the one that fails", () =>
    expect(printLegacyPlan("FROM base\nRUN x", withTriggers("RUN a", "RUN --network=none b", "RUN c"))).toEqual([
      "1/2 FROM base # RUN a; RUN --network=none b",
      "fails: the --network option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled",
    ]));

  test("may leave a trigger themselves", () => expect(printLegacyPlan("FROM base AS x\nFROM x", withTriggers("ONBUILD RUN t"))).toEqual(["1/2 FROM base AS x # ONBUILD RUN t", "2/2 FROM x # RUN t"]));

  test("set what the stage's own instructions see", () => expect(printLegacyEnd("FROM base\nWORKDIR $A", withTriggers("ENV A=/a"))).toBe("done"));

  test.each([
    ["FROM alpine", "*instructions.Stage is not a command type"],
    ["", "file with no instructions"],
    ["# note", "file with no instructions"],
    ["RUN a\nRUN b", "onbuild trigger should be a single expression"],
    ["NOSUCH a", "unknown instruction: NOSUCH"],
    ["ENV A", "ENV must have two arguments"],
    ["ADD a", "ADD requires at least two arguments, but only one was provided. Destination could not be determined"],
  ])("%j fails with the bare complaint", (trigger, message) => expect(printLegacyEnd("FROM base", withTriggers(trigger))).toBe(`fails: ${message}`));

  test("may have a comment above them", () => expect(printLegacyEnd("FROM base\nWORKDIR $A", withTriggers("# note\nENV A=/a"))).toBe("done"));

  test("keep the body of a heredoc", () => expect(printLegacyPlan("FROM a AS x\nONBUILD RUN <<E\nb\nE\nFROM x").at(-1)).toBe("3/3 FROM x # RUN <<E\nb\nE"));

  test("bind what they copy from", () => {
    const { bindings } = planLegacy("FROM a AS src\nRUN x\nFROM base", withTriggers("COPY --from=src / /"), "28");
    expect(bindings.at(-1)).toMatchObject({ stage: 1, instruction: -1, via: "onbuild", name: "src", source: { kind: "stage", index: 0 } });
  });
});
