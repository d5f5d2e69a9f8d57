import { expect, test } from "vitest";
import { askLanguage } from "../../testing/askLanguage.ts";

/** The ranges as `kind first-last`, by lines. */
function folds(...lines: readonly string[]): readonly string[] {
  const text = lines.join("\n");
  const lineOf = (offset: number): number => text.slice(0, offset).split("\n").length;
  return askLanguage({ dockerfile: text, options: {} }, { kind: "folding" }).map(({ kind, start, end }) => `${kind} ${lineOf(start)}-${lineOf(end)}`);
}

test("a stage folds up to its last instruction", () => expect(folds("ARG A", "FROM a", "RUN b", "", "# of the next", "FROM c", "RUN d")).toEqual(["stage 2-3", "stage 6-7"]));
test("a long instruction and its heredocs fold", () =>
  expect(folds("FROM a", "RUN b \\", "  c", "RUN <<E <<F \\", "  g", "x", "E", "y", "F")).toEqual(["stage 1-9", "instruction 2-3", "instruction 4-5", "heredoc 5-7", "heredoc 7-9"]));
test("comments of several lines fold", () => expect(folds("# syntax=a", "# b", "# c", "", "# d", "FROM a", "# e", "# f")).toEqual(["comment 2-3", "comment 7-8"]));

test("the outline lists the stages with their instructions", () => {
  const dockerfile = "ARG A=1\nFROM alpine AS base\nRUN a \\\n  b\nFROM base\n";
  const outline = askLanguage({ dockerfile, options: {} }, { kind: "outline" });
  const print = (it: (typeof outline)[number]): string => `${it.kind} ${it.name} (${it.detail})`;
  expect(outline.flatMap((it) => [print(it), ...it.children.map((child) => `  ${print(child)}`)])).toEqual([
    "argument ARG (A=1)",
    "stage base (FROM alpine)",
    "  instruction RUN (a b)",
    "stage stage-1 (FROM base)",
  ]);
});
