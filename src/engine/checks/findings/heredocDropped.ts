import type { Instruction } from "../../instructions/instruction.ts";
import type { Span } from "../../source/span.ts";
import type { CheckedFile } from "../checkedFile.ts";
import type { Finding } from "../finding.ts";

export const heredocDropped: Finding = {
  name: "HeredocDropped",
  severity: "warning",
  why: "The legacy builder of Docker 23 and later reads over a heredoc's lines and hands none of them on: the step succeeds and does less than it says.",
  advice: "Build with BuildKit, or write the lines without a heredoc.",
  examples: {
    bad: "FROM alpine\nRUN ‹<<EOF›\napk add git\nEOF",
    good: "FROM alpine\nRUN apk add git",
  },
  find({ carriedOut, file }) {
    return carriedOut.flatMap((instruction) => {
      const { node, kind } = instruction;
      if (node.heredocs.length === 0 || kind === "ONBUILD") return [];
      return [{ message: `The legacy builder drops the heredoc's lines: ${effectOf(instruction)}.`, span: findHeredocWord(file, instruction), lines: [node.lines] }];
    });
  },
};

function effectOf(instruction: Instruction): string {
  if (instruction.kind === "COPY") return `it copies ${instruction.sources.join(" and ")} alone`;
  if (instruction.kind === "ADD") return `it adds ${instruction.sources.join(" and ")} alone`;
  const isAll = /^\s*\d*<<-?\s*\S+\s*$/.test(instruction.node.arguments[0]?.value ?? "");
  return isAll ? "it runs an empty command" : "the command gets an empty text";
}

/** The word that announces the first heredoc. */
function findHeredocWord({ ast: { text } }: CheckedFile, { node }: Instruction): Span {
  const start = node.keywordSpan.end;
  const head = text.slice(start, node.heredocs[0]?.span.start ?? node.span.end);
  const match = /\d*<<-?[ \t]*[^\s<]+/.exec(head);
  return match ? { start: start + match.index, end: start + match.index + match[0].length } : node.keywordSpan;
}
