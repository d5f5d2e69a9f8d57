import { describe, expect, test } from "vitest";
import { printNodes } from "../../testing/printNodes.ts";
import { chompHeredoc, readHeredocStart } from "./heredoc.ts";
import { readAst } from "./readAst.ts";

/** The nodes of a file whose first line is `FROM a`, from the second line on. */
function check(text: string, ...dump: readonly string[]): void {
  expect(printNodes(readAst(`FROM a\n${text}`)).slice(1)).toEqual(dump);
}

describe("a heredoc", () => {
  test("goes to the line with its name", () => check("RUN <<EOF\nx\n y\nEOF\nRUN z", "2-5: RUN (text) ‹<<EOF›", '  heredoc EOF "x\\n y\\n"', "6: RUN (text) ‹z›"));
  test("may be empty", () => check("RUN <<EOF\nEOF", "2-3: RUN (text) ‹<<EOF›", '  heredoc EOF ""'));
  test("with a dash loses its tabs where it is used, and ends at an indented name", () => check("RUN <<-EOF\n\tx\n\tEOF", "2-4: RUN (text) ‹<<-EOF›", '  heredoc EOF chomped "\\tx\\n"'));
  test("without a dash does not end at an indented name", () => check("RUN <<EOF\n\tEOF\nEOF", "2-4: RUN (text) ‹<<EOF›", '  heredoc EOF "\\tEOF\\n"'));
  test("with a quoted name is taken as it is", () => check(`RUN <<'EOF'\n$x\nEOF\nRUN <<"E F"\ny\nE F`, "2-4: RUN (text) ‹<<'EOF'›", '  heredoc EOF raw "$x\\n"', '5-7: RUN (text) ‹<<"E F"›', '  heredoc E F raw "y\\n"'));
  test("may stand anywhere in a command, with a file descriptor", () => check("RUN cat 3<<EOF > /x\ny\nEOF", "2-4: RUN (text) ‹cat 3<<EOF > /x›", '  heredoc EOF "y\\n"'));
  test("may have blanks before its name", () => check("RUN cat << EOF\nx\nEOF", "2-4: RUN (text) ‹cat << EOF›", '  heredoc EOF "x\\n"'));
  test("keeps comments and empty lines", () => check("RUN <<EOF\n# x\n\nEOF", "2-5: RUN (text) ‹<<EOF›", '  heredoc EOF "# x\\n\\n"'));
  test("keeps escapes at the ends of its lines", () => check("RUN <<EOF\nx \\\ny\nEOF", "2-5: RUN (text) ‹<<EOF›", '  heredoc EOF "x \\\\\\ny\\n"'));
  test("keeps carriage returns, but for the name's line", () => check("RUN <<EOF\r\nx\r\nEOF\r\nRUN y", "2-4: RUN (text) ‹<<EOF›", '  heredoc EOF "x\\r\\n"', "5: RUN (text) ‹y›"));
  test("begins below all lines of its instruction", () => check("RUN cat <<EOF \\\n  /x\ny\nEOF", "2-5: RUN (text) ‹cat <<EOF   /x›", '  heredoc EOF "y\\n"'));
});

describe("several heredocs", () => {
  test("follow each other", () => check("COPY <<A <<B /\nx\nA\ny\nB", "2-6: COPY (words) ‹<<A› ‹<<B› ‹/›", '  heredoc A "x\\n"', '  heredoc B "y\\n"'));
  test("may have one name", () => check("RUN <<A cat <<A\nx\nA\ny\nA", "2-6: RUN (text) ‹<<A cat <<A›", '  heredoc A "x\\n"', '  heredoc A "y\\n"'));
});

describe("no heredoc is", () => {
  test("in an instruction that takes none", () => check("CMD <<EOF\nRUN x", "2: CMD (text) ‹<<EOF›", "3: RUN (text) ‹x›"));
  test("in JSON", () => check('RUN ["<<EOF"]\nRUN x', "2: RUN (json) ‹<<EOF›", "3: RUN (text) ‹x›"));
  test("in quotes", () => check("RUN echo '<<EOF'\nRUN x", "2: RUN (text) ‹echo '<<EOF'›", "3: RUN (text) ‹x›"));
  test("three angles", () => check("RUN cat <<<x\nRUN y", "2: RUN (text) ‹cat <<<x›", "3: RUN (text) ‹y›"));
  test("two angles without a name", () => check("RUN echo $((1<<3)) <<\nRUN y", "2: RUN (text) ‹echo $((1<<3)) <<›", "3: RUN (text) ‹y›"));
});

describe("behind ONBUILD a heredoc", () => {
  test("belongs to the whole", () => check("ONBUILD RUN <<EOF\nx\nEOF\nRUN y", "2-4: ONBUILD (nested)", "  on build RUN (text) ‹<<EOF›", '  heredoc EOF "x\\n"', "5: RUN (text) ‹y›"));
});

describe("is refused", () => {
  test("a heredoc that never ends", () => check("RUN <<EOF\nx\n", "2-3: RUN (text) ‹<<EOF›", '  heredoc EOF "x"', "error on 2-3: unterminated heredoc"));
  test("the second of two that never ends", () => check("RUN <<A <<B\nA\nx", "2-4: RUN (text) ‹<<A <<B›", '  heredoc A ""', '  heredoc B "x"', "error on 2-4: unterminated heredoc"));
});

test.each([
  ["<<EOF", { name: "EOF", isChomped: false, isExpanded: true }],
  ["2<<-'EOF'", { name: "EOF", isChomped: true, isExpanded: false }],
  ["<<$A", { name: "$A", isChomped: false, isExpanded: true }],
  ["a<<EOF", undefined],
  ["<<", undefined],
  ["<<a<b", undefined],
])("the word %s", (word, start) => expect(readHeredocStart(word)).toEqual(start));

test("a name with an open quote is refused", () => {
  expect(readHeredocStart("<<'EOF")).toEqual({ error: `failed to process "'EOF": unexpected end of statement while looking for matching single-quote` });
});

test("chomping takes leading tabs of every line, and nothing else", () => {
  expect(chompHeredoc("\t\tx\ty\n \tz\n\t\n")).toBe("x\ty\n \tz\n\n");
});
