import { describe, expect, test } from "vitest";
import { printNodes } from "../../testing/printNodes.ts";
import { readAst } from "./readAst.ts";

/** Reads a text and compares its nodes, one a line, with what is expected. */
function check(text: string, ...dump: readonly string[]): void {
  expect(printNodes(readAst(text))).toEqual(dump);
}

const FROM = "FROM a\n";

describe("directives", () => {
  test("stand in the first lines, each once", () =>
    check("# syntax=docker/dockerfile:1\n#check = skip=all \n# escape=`\nFROM a", "1: directive syntax is docker/dockerfile:1", "2: directive check is skip=all", "3: directive escape is `", "4: FROM (words) ‹a›"));
  test("are written in any case and with any blanks", () => check(`#\tEsCaPe\t=\t\`\n${FROM}`, "1: directive escape is `", "2: FROM (words) ‹a›"));
  test("end at the first comment", () => check(`# note\n# escape=\`\n${FROM}`, "1: comment note", "2: comment escape=`", "3: FROM (words) ‹a›", "  below ‹note› ‹escape=`›"));
  test("end at an empty line", () => check(`\n# escape=\`\n${FROM}`, "2: comment escape=`", "3: FROM (words) ‹a›", "  below ‹escape=`›"));
  test("end at a name that nobody knows", () => check(`# other=1\n# escape=\`\n${FROM}`, "1: comment other=1", "2: comment escape=`", "3: FROM (words) ‹a›", "  below ‹other=1› ‹escape=`›"));
  test("may follow a byte-order mark", () => check(`\uFEFF# escape=\`\n${FROM}`, "1: directive escape is `", "2: FROM (words) ‹a›"));
  test("twice the same is refused, on the line before", () =>
    check(`# escape=\`\n# escape=\\\n${FROM}`, "1: directive escape is `", "2: comment escape=\\", "3: FROM (words) ‹a›", "  below ‹escape=\\›", "error on 1: only one escape parser directive can be used"));
  test("escape takes one of two characters", () => check(`# escape=x\n${FROM}`, "1: directive escape is x", "2: FROM (words) ‹a›", "error on 0: invalid escape token 'x' does not match ` or \\"));
});

describe("comments", () => {
  test("belong to the instruction below, over empty lines", () => check("# x\n\n#  y \nFROM a\nRUN b", "1: comment x", "3: comment y", "4: FROM (words) ‹a›", "  below ‹x› ‹y›", "5: RUN (text) ‹b›"));
  test("an empty one forgets those above", () => check("# x\n#\n# y\nFROM a", "1: comment x", "2: comment ", "3: comment y", "4: FROM (words) ‹a›", "  below ‹y›"));
  test("may be indented, and then keep their sign", () => check("  # x\nFROM a", "1: comment # x", "2: FROM (words) ‹a›", "  below ‹# x›"));
  test("stand among continuation lines", () => check(`${FROM}RUN b \\\n  # x\n#y\n c`, "1: FROM (words) ‹a›", "2-5: RUN (text) ‹b  c›", "  among its lines ‹# x›", "  among its lines ‹#y›"));
  test("do not begin in the middle of a line", () => check(`${FROM}RUN b # c`, "1: FROM (words) ‹a›", "2: RUN (text) ‹b # c›"));
});

describe("lines", () => {
  test("go on behind the escape character", () => check(`${FROM}RUN b \\\n  c\\\nd`, "1: FROM (words) ‹a›", "2-4: RUN (text) ‹b   cd›"));
  test("go on though blanks follow it", () => check(`${FROM}RUN b \\ \t\nc`, "1: FROM (words) ‹a›", "2-3: RUN (text) ‹b c›"));
  test("end with two of them", () => check(`${FROM}RUN b \\\\\nRUN c`, "1: FROM (words) ‹a›", "2: RUN (text) ‹b \\\\›", "3: RUN (text) ‹c›"));
  test("go on behind the other character where the directive says so", () => check("# escape=`\nFROM a\nRUN b `\nc\\\nRUN d", "1: directive escape is `", "2: FROM (words) ‹a›", "3-4: RUN (text) ‹b c\\›", "5: RUN (text) ‹d›"));
  test("may be empty among them, which is noted", () => check(`${FROM}RUN b \\\n\n  c`, "1: FROM (words) ‹a›", "2-4: RUN (text) ‹b   c›", "  has an empty line, ends on 4"));
  test("go on to the end of the file", () => check(`${FROM}RUN b \\`, "1: FROM (words) ‹a›", "2: RUN (text) ‹b›"));
  test("end with a carriage return as well", () => check("FROM a\r\nRUN b \\\r\nc\r\n", "1: FROM (words) ‹a›", "2-3: RUN (text) ‹b c›"));
  test("of blanks alone are nothing", () => check("  \n\t\nFROM a\n \n", "3: FROM (words) ‹a›"));
  test("a byte-order mark counts at the beginning alone", () => check("\uFEFFFROM a\n\uFEFFRUN b", "1: FROM (words) ‹a›", "2: \uFEFFRUN (none)"));
});

describe("flags", () => {
  test("stand behind the keyword", () => check(`${FROM}RUN --network=host --mount=type=cache b --c`, "1: FROM (words) ‹a›", "2: RUN --network=host --mount=type=cache (text) ‹b --c›"));
  test("lose their quotes and escapes", () => check(`${FROM}RUN --mount="a b",'c' --x=d\\ e f`, "1: FROM (words) ‹a›", "2: RUN --mount=a b,c --x=d e (text) ‹f›"));
  test("end at two dashes alone", () => check(`${FROM}RUN -- --x`, "1: FROM (words) ‹a›", "2: RUN (text) ‹--x›"));
  test("may stand on lines of their own", () => check(`${FROM}COPY \\\n  --from=b \\\n  c d`, "1: FROM (words) ‹a›", "2-4: COPY --from=b (words) ‹c› ‹d›"));
  test("are escaped by the directive's character", () => check("# escape=`\nFROM a\nRUN --x=a` b\\ c", "1: directive escape is `", "2: FROM (words) ‹a›", "3: RUN --x=a b\\ (text) ‹c›"));
});

describe("JSON", () => {
  test("is an array of strings", () => check(`${FROM}CMD ["b", "c\\n\\u0041", ""]`, "1: FROM (words) ‹a›", "2: CMD (json) ‹b› ‹c\nA› ‹›"));
  test("may be empty", () => check(`${FROM}CMD []`, "1: FROM (words) ‹a›", "2: CMD (json)"));
  test("may go over lines", () => check(`${FROM}COPY ["b", \\\n "c"]`, "1: FROM (words) ‹a›", "2-3: COPY (json) ‹b› ‹c›"));
  test("nested deeper than Go reads is text", () => {
    const readAs = (depth: number): string | undefined => {
      const ast = readAst(`FROM a\nRUN ["b", ${"[".repeat(depth)}${"]".repeat(depth)}]`);
      return ast.error?.message;
    };
    expect(readAs(9_999)).toBe("when using JSON array syntax, arrays must be comprised of strings only");
    expect(readAs(10_000)).toBeUndefined();
  });
  test("with single quotes is text", () => check(`${FROM}CMD ['b']`, "1: FROM (words) ‹a›", "2: CMD (text) ‹['b']›"));
  test("with something behind it is text", () => check(`${FROM}CMD ["b"] c`, "1: FROM (words) ‹a›", '2: CMD (text) ‹["b"] c›'));
  test("is words where the instruction takes words", () => check(`${FROM}VOLUME ["b" "c"]`, "1: FROM (words) ‹a›", '2: VOLUME (words) ‹["b"› ‹"c"]›'));
  test("of anything else is refused", () => check(`${FROM}CMD ["b", 1]`, "1: FROM (words) ‹a›", "2: CMD (none)", "error on 2: when using JSON array syntax, arrays must be comprised of strings only"));
  test("is no form of WORKDIR", () => check(`${FROM}WORKDIR ["b"]`, "1: FROM (words) ‹a›", '2: WORKDIR (text) ‹["b"]›'));
});

describe("pairs", () => {
  test("are parted at white space outside of quotes", () => check(`${FROM}ENV A=1 B="x y" C=z\\ z`, "1: FROM (words) ‹a›", '2: ENV (pairs) ‹A=1› ‹B="x y"› ‹C=z\\ z›'));
  test("in the old form are a key and the rest", () => check(`${FROM}ENV A b c = d`, "1: FROM (words) ‹a›", "2: ENV (legacyPair) ‹A› ‹b c = d›"));
  test("want a value", () => check(`${FROM}LABEL A`, "1: FROM (words) ‹a›", "2: LABEL (none)", "error on 2: LABEL must have two arguments"));
  test("want an equals sign each", () => check(`${FROM}ENV A=1 B`, "1: FROM (words) ‹a›", "2: ENV (none)", `error on 2: Syntax error - can't find = in "B". Must be of the form: name=value`));
  test("of ARG may have none", () => check("ARG A B='x y'\nFROM a", "1: ARG (words) ‹A› ‹B='x y'›", "2: FROM (words) ‹a›"));
});

describe("other forms", () => {
  test("HEALTHCHECK has a type and a command", () => check(`${FROM}HEALTHCHECK --interval=1s CMD ["b"]\nHEALTHCHECK NONE`, "1: FROM (words) ‹a›", "2: HEALTHCHECK --interval=1s (json) ‹CMD› ‹b›", "3: HEALTHCHECK (text) ‹NONE›"));
  test("ONBUILD holds an instruction", () => check(`${FROM}ONBUILD COPY --from=b c d`, "1: FROM (words) ‹a›", "2: ONBUILD (nested)", "  on build COPY --from=b (words) ‹c› ‹d›"));
  test("ONBUILD may hold nothing", () => check(`${FROM}ONBUILD`, "1: FROM (words) ‹a›", "2: ONBUILD (none)"));
  test("a keyword that nobody knows has no arguments", () => check("FROMM a b", "1: FROMM (none)"));
  test("keywords are written in any case", () => check("from a\nrUn b", "1: from (words) ‹a›", "2: rUn (text) ‹b›"));
});

describe("a text without instructions is refused", () => {
  test("the empty one", () => check("", "error on 0: file with no instructions"));
  test("one of comments", () => check("# x\n# y\n", "1: comment x", "2: comment y", "error on 2: file with no instructions"));
});
