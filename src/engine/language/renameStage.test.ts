import { describe, expect, test } from "vitest";
import { askLanguage } from "../../testing/askLanguage.ts";
import type { BuildOptions } from "../buildContext/buildOptions.ts";
import type { TextEdit } from "../source/textEdit.ts";

/** The text with a stage renamed, or the refusal. */
function renamed(dockerfile: string, stage: number, newName: string, options: BuildOptions = {}): string {
  const answer = askLanguage({ dockerfile, options }, { kind: "rename", stage, newName });
  return "refusal" in answer ? answer.refusal : apply(dockerfile, answer.edits);
}

function apply(text: string, edits: readonly TextEdit[]): string {
  return edits.toReversed().reduce((whole, { span, text: piece }) => whole.slice(0, span.start) + piece + whole.slice(span.end), text);
}

describe("a stage is renamed everywhere", () => {
  test("behind AS, FROM, --from and in mounts, in any case", () =>
    expect(
      renamed('FROM alpine AS Build\nFROM build AS app\nCOPY --link --from="BUILD" /build /build\nRUN --mount=type=bind,from=build,target=/build ls /build\nONBUILD COPY --from=build /a /b', 0, "compile"),
    ).toBe(
      'FROM alpine AS compile\nFROM compile AS app\nCOPY --link --from="compile" /build /build\nRUN --mount=type=bind,from=compile,target=/build ls /build\nONBUILD COPY --from=compile /a /b',
    ));
  test("across a continued line and a comment", () =>
    expect(renamed("FROM alpine AS a\nFROM alpine\nCOPY \\\n # --from=a\n --from=a \\\n /x /y", 0, "b")).toBe("FROM alpine AS b\nFROM alpine\nCOPY \\\n # --from=a\n --from=b \\\n /x /y"));
  test("in small letters, the only way in which FROM finds it", () => expect(renamed("FROM alpine AS a\nFROM a", 0, "App")).toBe("FROM alpine AS app\nFROM app"));
  test("but a number, an image and a heredoc stay", () =>
    expect(renamed("FROM a AS a\nFROM alpine\nCOPY --from=0 /x /y\nRUN <<E\nFROM a\nE", 0, "b")).toBe("FROM a AS b\nFROM alpine\nCOPY --from=0 /x /y\nRUN <<E\nFROM a\nE"));
  test("in the ARG through which FROM reaches it", () => expect(renamed("ARG BASE=a\nFROM alpine AS a\nFROM $BASE", 0, "b")).toBe("ARG BASE=b\nFROM alpine AS b\nFROM $BASE"));
  test("a stage without a name gets one", () => expect(renamed("FROM alpine # no\nFROM alpine\nRUN x", 1, "app")).toBe("FROM alpine # no\nFROM alpine AS app\nRUN x"));
  test("a target stays the target", () => expect(renamed("FROM alpine AS a\nFROM a AS b", 0, "c", { target: "A" })).toBe("FROM alpine AS c\nFROM c AS b"));
});

describe("a name is refused", () => {
  const file = "FROM alpine AS a\nFROM nginx AS b\nCOPY --from=redis /x /y";
  test.each([
    ["", "BuildKit refuses the name \"\""],
    ["1st", "BuildKit refuses the name \"1st\""],
    ["a b", "BuildKit refuses the name \"a b\""],
    ["scratch", "scratch is reserved"],
    ["B", "The stage on line 2 is named b already."],
    ["data", "A named context is called data"],
    ["nginx", "nginx already means something else here"],
    ["redis", "redis already means something else here"],
  ])("%j", (name, refusal) => expect(renamed(file, 0, name, { contexts: { data: "local:d" } })).toContain(refusal));

  test("where another stage of the name would be taken in its place", () =>
    expect(renamed("FROM alpine AS a\nFROM alpine AS a\nFROM a", 0, "b")).toBe("The stage on line 2 is named a too, and a builder would take it instead. Change the uses by hand."));
  test("where a variable leads to the stage that cannot be changed with it", () =>
    expect(renamed("ARG BASE\nFROM alpine AS a\nFROM ${BASE:-a}", 0, "b")).toBe("Line 3 reaches a through ${BASE:-a}. Write the name there first."));
});
