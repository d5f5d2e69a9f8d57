import { describe, expect, test } from "vitest";
import { printLegacyPlan } from "../../../testing/printLegacyPlan.ts";
import { answerLegacy } from "./answerLegacy.ts";
import { planLegacy } from "./planLegacy.ts";
import { printAsFormat } from "./warnings.ts";

const LAST = "warns: [WARNING]: Empty continuation lines will become errors in a future release.";

describe("warnings", () => {
  test("of an empty line among continuation lines, also below the target", () =>
    expect(printLegacyPlan("FROM a AS x\nFROM b\nRUN c \\\n\n  d", { target: "x" })).toEqual(["1/1 FROM a AS x", "warns: [WARNING]: Empty continuation line found in: RUN c   d", LAST]));

  test("of such a line with the blanks in front of it", () => {
    const plan = printLegacyPlan("FROM a\n\\\n\n\t RUN b ");
    expect(plan).toEqual(["1/2 FROM a", "2/2 RUN b", "warns: [WARNING]: Empty continuation line found in: \t RUN b ", LAST]);
  });

  test("in 20.10 on two lines, the text taken for a format", () => {
    const text = "FROM a\nRUN date +%d \\\n\n  c 100%";
    expect(printLegacyPlan(text, {}, "20").slice(2)).toEqual(["warns: [WARNING]: Empty continuation line found in:\n    RUN date +%!d(MISSING)   c 100%!(NOVERB)", LAST]);
    expect(answerLegacy(planLegacy(text, {}, "20")).warnings).toEqual(["[WARNING]: Empty continuation line found in:", LAST.slice(7)]);
  });

  test("of build arguments that no ARG took, sorted, proxies left out", () =>
    expect(printLegacyPlan("ARG B\nFROM a\nARG C", { buildArgs: { Z: "", A: "1", B: "2", C: "3", http_proxy: "4", "\u{1F600}": "", "\uFFEE": "" }, opts: { "build-arg:Y": "5" } }).at(-1)).toBe(
      "warns: [Warning] One or more build-args [A Y Z \uFFEE \u{1F600}] were not consumed",
    ));

  test("of those only where the build gets to its end", () => {
    const options = { buildArgs: { A: "1" } };
    expect(printLegacyPlan("FROM a\nRUN false", options)).not.toContain("warns: [Warning] One or more build-args [A] were not consumed");
    expect(printLegacyPlan("FROM scratch", options)).toContain("warns: [Warning] One or more build-args [A] were not consumed");
  });

  test("an ARG below the target takes none", () => expect(printLegacyPlan("FROM a AS x\nFROM b\nARG A", { target: "x", buildArgs: { A: "1" } })).toHaveLength(2));
});

test.each([
  ["100%", "100%!(NOVERB)"],
  ["%%", "%"],
  ["%s and % d", "%!s(MISSING) and %!d(MISSING)"],
  ["%-5.2f|", "%!f(MISSING)|"],
  ["%10d|", "%!d(MISSING)|"],
  ["%.10d|", "%!d(MISSING)|"],
  ["%.d|", "%!d(MISSING)|"],
  ["%*d", "%!(BADWIDTH)%!d(MISSING)"],
  ["%.*d", "%!(BADPREC)%!d(MISSING)"],
  ["%é", "%!é(MISSING)"],
])("%j printed as a format", (text, printed) => expect(printAsFormat(text)).toBe(printed));
