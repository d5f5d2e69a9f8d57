import { describe, expect, test } from "vitest";
import { anyText } from "../../testing/dockerfiles/arbitraryDockerfile.ts";
import { holdsFor, propertySeed } from "../../testing/holdsFor.ts";
import type { Span } from "../source/span.ts";
import type { Ast, InstructionNode } from "./ast.ts";
import { printAst } from "./printAst.ts";
import { readAst } from "./readAst.ts";

/** What may stand between two nodes: white space as Go or JavaScript counts it, and byte-order marks. */
const BETWEEN = /^[\s\u0085\uFEFF]*$/;

const isInside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;

function spansIn({ keywordSpan, flags, arguments: words, heredocs, innerComments, trigger }: InstructionNode): readonly Span[] {
  const own = [keywordSpan, ...[...flags, ...words].map((it) => it.span), ...heredocs.flatMap((it) => [it.span, it.terminator]), ...innerComments];
  return trigger ? [...own, trigger.span, ...spansIn(trigger)] : own;
}

function gaps({ text, nodes }: Ast): readonly string[] {
  const ends = [0, ...nodes.map((it) => it.span.end)];
  const starts = [...nodes.map((it) => it.span.start), text.length];
  return ends.map((end, index) => text.slice(end, starts[index]));
}

describe(`for any text (seed ${propertySeed})`, () => {
  test("printing the tree gives the text back", () => {
    holdsFor(anyText, (text) => expect(printAst(readAst(text))).toBe(text));
  });

  test("the nodes lie in order and apart", () => {
    holdsFor(anyText, (text) => {
      let done = 0;
      for (const { span } of readAst(text).nodes) {
        expect(span.start).toBeGreaterThanOrEqual(done);
        expect(span.end).toBeGreaterThan(span.start);
        done = span.end;
      }
      expect(done).toBeLessThanOrEqual(text.length);
    });
  });

  test("nothing but white space lies between the nodes", () => {
    holdsFor(anyText, (text) => expect(gaps(readAst(text)).filter((it) => !BETWEEN.test(it))).toEqual([]));
  });

  test("all that an instruction holds lies inside it", () => {
    holdsFor(anyText, (text) => {
      for (const node of readAst(text).nodes) {
        if (node.kind !== "instruction") continue;
        expect(spansIn(node).filter((it) => !isInside(it, node.span))).toEqual([]);
      }
    });
  });

  test("keyword, flags and arguments lie in order and apart", () => {
    holdsFor(anyText, (text) => {
      for (const node of readAst(text).nodes) {
        if (node.kind !== "instruction") continue;
        const spans = [node.keywordSpan, ...[...node.flags, ...node.arguments].map((it) => it.span)];
        for (const [index, { start }] of spans.slice(1).entries()) expect(start).toBeGreaterThanOrEqual(spans[index]?.end ?? Infinity);
      }
    });
  });

  test("a keyword is what its span covers, where no line break stands in it", () => {
    holdsFor(anyText, (text) => {
      for (const node of readAst(text).nodes) {
        if (node.kind !== "instruction") continue;
        const covered = text.slice(node.keywordSpan.start, node.keywordSpan.end);
        if (!covered.includes("\n")) expect(covered).toBe(node.keyword);
      }
    });
  });

  test("a node's lines are those that its span covers", () => {
    holdsFor(anyText, (text) => {
      const { lineStarts, nodes } = readAst(text);
      const lineAt = (offset: number): number => lineStarts.filter((it) => it <= offset).length;
      for (const node of nodes) {
        const [first, last] = node.kind === "instruction" ? node.lines : [node.line, node.line];
        expect([first, last]).toEqual([lineAt(node.span.start), Math.max(first, lineAt(node.span.end))]);
      }
    });
  });
});

test("a line past the limit ends the reading, and printing keeps what lies behind it", () => {
  const text = `FROM a\nRUN ${"x".repeat(65_536)}\nRUN y\n`;
  const ast = readAst(text);
  expect(ast.nodes).toHaveLength(1);
  expect(printAst(ast)).toBe(text);
});

test("of a line past the limit that continues another, what Go's scanner holds is read as a line of its own", () => {
  const held = (head: string, long: string) => {
    const { nodes, error } = readAst(`${head}${long}\nRUN y\n`);
    return { ends: nodes.map(({ span }) => span.end), error: error?.message, lines: error?.lines };
  };
  const tooLong = "dockerfile line greater than max allowed size of 65535";
  expect(held("FROM a\nRUN b \\\n", "x".repeat(65_537))).toEqual({ ends: [6, 14, 15 + 65_536], error: tooLong, lines: [[3, 3]] });
  expect(held("FROM a\nRUN b \\\n", "😀".repeat(16_385))).toEqual({ ends: [6, 14, 15 + 32_768], error: tooLong, lines: [[3, 3]] });
  expect(held("FROM a\nRUN b \\\n", `ENV ${"x".repeat(65_537)}`)).toMatchObject({ error: "ENV must have two arguments", lines: [[3, 3]] });
  expect(held("FROM a\nRUN b\n", `ENV ${"x".repeat(65_537)}`)).toEqual({ ends: [6, 12], error: tooLong, lines: [[2, 2]] });
});
