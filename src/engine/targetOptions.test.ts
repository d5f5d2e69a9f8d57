import { expect, test } from "vitest";
import { analyseLines } from "../testing/printAnalysis.ts";

/** The target list as lines: label, what each builder picks, and what stands in the way. */
function check(lines: readonly string[], options: readonly string[]): void {
  const printed = analyseLines(lines).targets.map((it) => `${it.label} [${it.value}] legacy ${it.legacyStage} BuildKit ${it.buildkitStage}${it.isDisabled ? " disabled" : ""}${it.note === undefined ? "" : ` (${it.note})`}`);
  expect(printed).toEqual(options);
}

const NO_NAME = "(This stage has no name, and neither builder takes a number. Add AS and a name to its FROM.)";

test("the last stage comes first, then each name in lower case, in the file's order", () =>
  check(["FROM a AS Build", "FROM b AS app"], ["last stage [] legacy 1 BuildKit 1", "build [build] legacy 0 BuildKit 0", "app [app] legacy 1 BuildKit 1"]));

test("a stage without a name cannot be chosen", () =>
  check(["FROM a", "FROM b AS app"], ["last stage [] legacy 1 BuildKit 1", `stage-0 [stage-0] legacy 0 BuildKit 0 disabled ${NO_NAME}`, "app [app] legacy 1 BuildKit 1"]));

test("a name that stands twice is listed once, and the builders pick differently", () =>
  check(
    ["FROM a AS x", "FROM b AS y", "FROM c AS x"],
    ["last stage [] legacy 2 BuildKit 2", "x [x] legacy 0 BuildKit 2 (The name stands more than once: BuildKit takes the last stage of it, the legacy builder the first.)", "y [y] legacy 1 BuildKit 1"],
  ));

test("a file without stages has nothing to choose", () => check(["# x"], ["last stage [] legacy -1 BuildKit -1 disabled"]));

test("what the list says both builders do", () => {
  const lines = ["FROM a AS x", "FROM b AS y", "FROM c AS x", "FROM d"];
  for (const option of analyseLines(lines).targets.filter((it) => !it.isDisabled)) {
    const { target } = analyseLines(lines, { target: option.value });
    expect([option.value, target]).toEqual([option.value, { buildkit: option.buildkitStage, legacy: option.legacyStage }]);
  }
});
