import { describe, expect, test } from "vitest";
import { analyseLines, printSteps } from "../../testing/printAnalysis.ts";
import type { BuildOptions } from "../buildContext/buildOptions.ts";

const guide = ["FROM ubuntu AS base", "FROM base AS stage1", "RUN a", "FROM base AS stage2", "RUN b"];

function wordsOf(builder: "legacy" | "buildkit", lines: readonly string[], options: BuildOptions = {}): readonly string[] {
  return analyseLines(lines, options).verdicts.stages.map((it) => `${it[builder].lead} ${it[builder].reason}`);
}

describe("of the legacy builder it says", () => {
  test("which stages it runs, and where it stops", () =>
    expect(wordsOf("legacy", guide, { target: "stage1" })).toEqual([
      "Builds it. The legacy builder runs every stage from the top of the file to the target, and base stands above stage1.",
      "Builds it. It is the target, and the legacy builder runs every stage from the top of the file to it.",
      "Skips it. The legacy builder stops after stage1, and stage2 stands below it.",
    ]));

  test("at which step it fails, and that it gets no further", () =>
    expect(wordsOf("legacy", ["FROM a AS x", "FROM b", "RUN false", "FROM c", "FROM d AS below"], { target: "below" }).slice(1)).toEqual([
      "Fails here. Step 3 of 5: The command '/bin/sh -c false' returned a non-zero code: 1.",
      "Not reached. stage-1 on line 3 fails first: The command '/bin/sh -c false' returned a non-zero code: 1.",
      "Not reached. stage-1 on line 3 fails first: The command '/bin/sh -c false' returned a non-zero code: 1.",
    ]));

  test("that stages below the target stay skipped when one above it fails", () =>
    expect(wordsOf("legacy", ["FROM a AS x", "RUN false", "FROM b"], { target: "x" })[1]).toBe("Skips it. The legacy builder stops after x, and stage-1 stands below it."));

  test("which line it refuses before any step", () =>
    expect(wordsOf("legacy", ["FROM a AS x", "FROM b", "RUNN c"])).toEqual([
      "Not reached. stage-1 on line 3 fails first: dockerfile parse error on line 3: unknown instruction: RUNN (did you mean RUN?)",
      "Refused here. dockerfile parse error on line 3: unknown instruction: RUNN (did you mean RUN?)",
    ]));

  test("what it refuses that stands in no stage", () => {
    expect(wordsOf("legacy", ["FROM a"], { target: "b" })).toEqual(['Not reached. The file is refused: target stage "b" could not be found.']);
    expect(wordsOf("legacy", ["RUNN", "FROM a"])).toEqual(["Not reached. The file is refused on line 1: dockerfile parse error on line 1: unknown instruction: RUNN (did you mean RUN?)"]);
    expect(wordsOf("legacy", ["ARG A=${B:?no}", "FROM a"])).toEqual(['Not reached. The file is refused on line 1: failed to process "${B:?no}": B: no.']);
  });

  test("a message as a sentence, which ends with a full stop whatever stands in it", () =>
    expect(wordsOf("legacy", ["FROM a.b/C AS x"])).toEqual(["Fails here. Step 1 of 1: invalid reference format: repository name (C) must be lowercase."]));
});

describe("of BuildKit it says", () => {
  test("which way leads to a stage, and that nothing does", () => {
    expect(wordsOf("buildkit", guide, { target: "stage2" })).toEqual([
      "Builds it. stage2 starts FROM it on line 4.",
      "Skips it. BuildKit starts at stage2 and follows FROM, COPY and mounts back. Nothing there leads to stage1.",
      "Builds it. It is the target.",
    ]);
    expect(wordsOf("buildkit", ["FROM a AS x", "FROM x AS y", "FROM b", "COPY --from=y c d"])[0]).toBe("Builds it. y starts FROM it on line 2, and stage-2 needs y.");
    expect(wordsOf("buildkit", ["FROM a AS x", "FROM b AS y", "ONBUILD COPY --from=x c d", "FROM y"])[0]).toBe("Builds it. stage-2 takes files from it by an ONBUILD trigger of its base on line 4.");
  });

  test("at which line it refuses the file", () =>
    expect(wordsOf("buildkit", ["FROM a AS x", "RUNN", "FROM b"])).toEqual([
      "Refused here. dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?) BuildKit refuses the build before any step.",
      "Not reached. x on line 2 is refused before any step: dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)",
    ]));

  test("what it refuses that is no line's fault", () =>
    expect(wordsOf("buildkit", ["FROM a"], { target: "b" })).toEqual(['Not reached. The build is refused: target stage "b" could not be found.']));

  test("what it refuses above every stage", () =>
    expect(wordsOf("buildkit", ["RUNN", "FROM a"])).toEqual(["Not reached. The build is refused on line 1: dockerfile parse error on line 1: unknown instruction: RUNN (did you mean RUN?)"]));
});

describe("the steps", () => {
  test("of a stage below the target are skipped by both", () => expect(printSteps(analyseLines(guide, { target: "stage1" }), 2)).toEqual(["FROM base AS stage2: skipped | skipped", "RUN b: skipped | skipped"]));

  test("of a refused stage are not reached, but for the one on whose lines BuildKit refuses it", () => {
    const refused = (line: string): readonly string[] => printSteps(analyseLines(["FROM a", "RUN b", line, "RUN c"]), 0).map((it) => it.replace(/.* \| /s, ""));
    expect(refused("COPY --from=5 d /")).toEqual(["not reached", "not reached", "fails", "not reached"]);
    expect(refused("COPY \\\n --from=5 d \\\n /")).toEqual(["not reached", "not reached", "fails", "not reached"]);
  });

  test("begin with the FROM, which is refused for its base", () =>
    expect(printSteps(analyseLines(["FROM ${NONE}", "RUN a"]), 0)).toEqual(["FROM ${NONE}: fails (1) | fails", "RUN a: not reached | not reached"]));
});

describe("where the build context lacks a path", () => {
  const late = "COPY --exclude=a nope1 /";

  test("who finds out at once comes first, and who looks as it runs never does", () => {
    const lines = ["FROM a AS x", late, "FROM b AS y", "COPY nope2 /", "FROM scratch", "COPY --from=x / /", "COPY --from=y / /"];
    expect(wordsOf("buildkit", lines, { files: [] })).toEqual([
      "Not reached. y fails on line 4 as soon as the context is sent, and one failure cancels the rest.",
      "Fails here. The step on line 4 needs /nope2, which is not in the build context. BuildKit finds out at once and cancels what still runs.",
      "Not reached. It needs y, which fails on line 4.",
    ]);
  });

  test("a step that looks as it runs cancels those that are not done", () =>
    expect(wordsOf("buildkit", ["FROM a AS x", "RUN w", "FROM b AS y", late, "FROM scratch", "COPY --from=x / /", "COPY --from=y / /"], { files: [] }).slice(0, 2)).toEqual([
      "Not reached. y fails on line 4, and one failure cancels the rest.",
      "Fails here. The step on line 4 needs /nope1, which is not in the build context.",
    ]));

  test("a stage of nothing but another shares what becomes of that, its failure but as one that waits", () => {
    const lines = ["FROM a AS x", "RUN w", "FROM x AS alias", "FROM b AS y", "COPY nope /", "FROM y AS other", "FROM scratch", "COPY --from=alias / /", "COPY --from=other / /"];
    const words = wordsOf("buildkit", lines, { files: [] });
    expect(words[1]).toBe(words[0]);
    expect(words[0]).toMatch(/^Not reached\. y fails .* cancels the rest\.$/);
    expect(words[3]).toBe("Not reached. It needs y, which fails on line 5.");
  });

  test.each([79, 80])("a path of %i signs behind its slash is shown within eighty", (length) => {
    const [words = ""] = wordsOf("buildkit", ["FROM a", `COPY ${"n".repeat(length)} /`], { files: [] });
    expect(words).toContain(length === 79 ? ` /${"n".repeat(79)},` : ` /${"n".repeat(78)}…,`);
  });
});
