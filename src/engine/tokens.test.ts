import { describe, expect, test } from "vitest";
import { analyseLines } from "../testing/printAnalysis.ts";
import { TOKEN_KINDS } from "./index.ts";

/** The coloured pieces of a text: `kind words`. */
function check(text: string, pieces: readonly string[]): void {
  const { tokens } = analyseLines([text]);
  const printed: string[] = [];
  for (let at = 0; at < tokens.length; at += 3) printed.push(`${TOKEN_KINDS[tokens[at + 2] ?? -1] ?? "?"} ${text.slice(tokens[at], tokens[at + 1])}`);
  expect(printed).toEqual(pieces);
}

describe("coloured are", () => {
  test("directives and comments", () => check("# escape=`\n# note\nFROM a", ["directive # escape=`", "comment # note", "keyword FROM"]));
  test("keywords, AS and a stage's name", () => check("from a As Build", ["keyword from", "keyword As", "stageName Build"]));
  test("flags and variables", () => check("FROM --platform=$P a:${TAG:-1}", ["keyword FROM", "flag --platform=$P", "variable ${TAG:-1}"]));
  test("variables in arguments", () => check("FROM a\nRUN $A ${B}c $", ["keyword FROM", "keyword RUN", "variable $A", "variable ${B}"]));
  test("comments among continuation lines", () => check("FROM a\nRUN b \\\n  # c\n  $D", ["keyword FROM", "keyword RUN", "comment # c", "variable $D"]));
  test("heredocs and their ends", () => check("FROM a\nRUN <<E\nx\nE\nRUN y", ["keyword FROM", "keyword RUN", "heredoc x\n", "heredoc E", "keyword RUN"]));
  test("both keywords of a trigger, and its flags", () => check("FROM a\nONBUILD COPY --from=b $C d", ["keyword FROM", "keyword ONBUILD", "keyword COPY", "flag --from=b", "variable $C"]));
  test("keywords that nobody knows", () => check("FROM a\nRUNN b", ["keyword FROM", "keyword RUNN"]));
});
