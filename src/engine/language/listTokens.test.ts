import { describe, expect, test } from "vitest";
import { analyseLines } from "../../testing/printAnalysis.ts";
import { TOKEN_KINDS } from "./tokenKind.ts";

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
  test("flags, and variables in them and beside them", () =>
    check("FROM --platform=$P a:${TAG:-1}", ["keyword FROM", "flag --platform=", "variable $P", "variable ${TAG:-1}"]));
  test("variables in arguments, one in another as one", () =>
    check("FROM a\nENV A=$A B=${C:-${D}}c", ["keyword FROM", "keyword ENV", "operator =", "variable $A", "operator =", "variable ${C:-${D}}"]));
  test("comments among continuation lines, and the continuations", () =>
    check("FROM a\nRUN b \\\n  # c'\n  $D", ["keyword FROM", "keyword RUN", "continuation \\", "comment # c'", "variable $D"]));
  test("the escape directive's own continuation", () => check("# escape=`\nFROM a\nRUN b\\c `\n d", ["directive # escape=`", "keyword FROM", "keyword RUN", "continuation `"]));
  test("heredocs, their beginnings and their ends", () =>
    check("FROM a\nRUN <<-\"E\" sh\nx\nE\nRUN y", ["keyword FROM", "keyword RUN", "heredoc <<-\"E\"", "heredoc x\n", "heredoc E", "keyword RUN"]));
  test("variables in the heredocs that a builder expands", () =>
    check("FROM a\nCOPY <<E /f\nx $Y\nE\nRUN <<E\n$Z\nE", [
      ...["keyword FROM", "keyword COPY", "heredoc <<E", "heredoc x ", "variable $Y", "heredoc \n", "heredoc E"],
      ...["keyword RUN", "heredoc <<E", "heredoc $Z\n", "heredoc E"],
    ]));
  test("both keywords of a trigger, and its flags", () => check("FROM a\nONBUILD COPY --from=b $C d", ["keyword FROM", "keyword ONBUILD", "keyword COPY", "flag --from=b", "variable $C"]));
  test("keywords that nobody knows", () => check("FROM a\nRUNN b", ["keyword FROM", "keyword RUNN"]));
});

describe("a stage's name is coloured", () => {
  const start = "FROM a AS Build\nFROM ";
  const first = ["keyword FROM", "keyword AS", "stageName Build", "keyword FROM"];
  test("as a base, in any case", () => check(`${start}build`, [...first, "stageReference build"]));
  test("but not as a base above it", () => check("FROM b\nFROM a AS b", ["keyword FROM", "keyword FROM", "keyword AS", "stageName b"]));
  test("behind --from, also in quotes and as a number", () =>
    check(`${start}c\nCOPY --from="BUILD" x y\nCOPY --from=0 x y\nCOPY --from=7 x y`, [
      ...[...first, "keyword COPY", "flag --from=\"", "stageReference BUILD", "flag \""],
      ...["keyword COPY", "flag --from=", "stageReference 0", "keyword COPY", "flag --from=7"],
    ]));
  test("in a mount", () =>
    check(`${start}c\nRUN --mount=type=bind,FROM=build,target=/x y`, [...first, "keyword RUN", "flag --mount=type=bind,FROM=", "stageReference build", "flag ,target=/x"]));
});

describe("strings and operators are coloured", () => {
  test("in a shell's words", () =>
    check("FROM a\nRUN \"b $C\" && 'd $E' | f 2>&1", ["keyword FROM", "keyword RUN", "string \"b ", "variable $C", "string \"", "operator &&", "string 'd $E'", "operator |", "operator >", "operator &"]));
  test("in a JSON array", () =>
    check('FROM a\nCMD ["b", "it\'s $C"]', ["keyword FROM", "keyword CMD", "operator [", "string \"b\"", "operator ,", "string \"it's $C\"", "operator ]"]));
  test("between names and values", () => check("FROM a\nENV B='c' D=\"e f\"", ["keyword FROM", "keyword ENV", "operator =", "string 'c'", "operator =", "string \"e f\""]));
  test("but no lone apostrophe", () => check("FROM a\nRUN echo it's\nRUN b", ["keyword FROM", "keyword RUN", "keyword RUN"]));
  test("nor what a backslash precedes", () => check("FROM a\nRUN \\\"b\\\" \\$C", ["keyword FROM", "keyword RUN"]));
});
