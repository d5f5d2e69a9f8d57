import { describe, expect, test } from "vitest";
import { askAtCaret } from "../../testing/askLanguage.ts";
import type { BuildOptions } from "../buildContext/buildOptions.ts";
import type { NotePart } from "./hover.ts";

/** What the note at `|` says, a paragraph a line; code stands in backticks, strong words in stars. */
function note(marked: string, options: BuildOptions = {}): string {
  const { text, answer } = askAtCaret("hover", marked, { options });
  if (!answer) return "nothing";
  const print = (part: NotePart): string => (typeof part === "string" ? part : "code" in part ? `\`${part.code}\`` : `*${part.strong}*`);
  return [`[${text.slice(answer.span.start, answer.span.end)}]`, ...answer.paragraphs.map((it) => it.map(print).join(""))].join("\n");
}

describe("a note tells", () => {
  test("what an instruction does", () => expect(note("FROM a\nwork|dir /a")).toMatch(/^\[workdir\]\n`WORKDIR PATH`\nSets the directory/));
  test("what the instruction behind ONBUILD does", () => expect(note("FROM a\nONBUILD R|UN a")).toContain("Runs a command"));
  test("where a stage is, and what both builders do with it", () =>
    expect(note("FROM alpine AS base\nRUN a\nFROM base AS extra\nFROM |base AS app")).toMatch(/^\[base\]\n`base` is stage 0, on line 1: `FROM alpine`\n\*Legacy\* Builds it\. .+\n\*BuildKit\* Builds it\./));
  test("which value won", () => expect(note("ARG TAG=1\nFROM a:$T|AG", { buildArgs: { TAG: "2" } })).toBe("[$TAG]\n`$TAG` is `2`, from --build-arg\n--build-arg gives it, and ARG on line 1 takes it."));
  test("where a value is lost", () => expect(note("ARG TAG=1\nFROM a AS app\nLABEL v=|$TAG")).toMatch(/\$TAG` stands for nothing: lost\nARG on line 1 stands above the first FROM, and app does not repeat it\./));
  test("what the builders make of it differently", () =>
    expect(note("FROM scratch AS base\nARG V=1\nFROM base\nLABEL v=${V|:-none}")).toMatch(/\*Legacy\* `\$V` stands for nothing.+\n\*BuildKit\* `\$V` is `1`.+\nThe whole becomes `none` with the legacy builder, `1` with BuildKit\./));
  test("what a flag means", () => expect(note("FROM a\nCOPY --l|ink a b")).toMatch(/^\[--link\]\n`--link`\nCopies into a layer of its own/));
  test("what a key of a mount means, by its type", () => {
    expect(note("FROM a\nRUN --mount=type=cache,sha|ring=locked,target=/x y")).toMatch(/^\[sharing=locked\]\n`sharing`\n/);
    expect(note("FROM a\nRUN --mount=type=ca|che,target=/x y")).toMatch(/^\[type=cache\]\n`type=cache`\n/);
    expect(note("FROM a\nRUN --mount=type=cache,d|st=/x y")).toContain("`target`");
  });
  test("an image's full reference", () => expect(note("FROM alp|ine")).toBe("[alpine]\n`alpine` is the image `docker.io/library/alpine:latest`"));
  test("what scratch is", () => expect(note("FROM scr|atch")).toContain("the stage begins with no files at all"));
  test("what a directive does", () => expect(note("# esc|ape=`\nFROM a")).toContain("continues a line"));
});

test("there is nothing to say of a command's words, a comment or a heredoc", () => {
  expect(note("FROM a\nRUN ec|ho")).toBe("nothing");
  expect(note("FROM a\n# RU|N")).toBe("nothing");
  expect(note("FROM a\nRUN <<E\nCO|PY\nE")).toBe("nothing");
});
