import { expect, test } from "vitest";
import { answerCase, readDockerfile } from "../../src/engine/index.ts";
import { FAULTS } from "./faults.mjs";
import { INSTRUCTION_KEYWORDS, generateCase } from "./generateCase.mjs";

const cases = Array.from({ length: 600 }, (_, position) => generateCase(11, position));
const texts = cases.map((it) => it.dockerfile).join("\n");

test("the same seed and position give the same case, another gives another", () => {
  expect(generateCase(11, 3)).toEqual(cases[3]);
  expect(generateCase(12, 3).dockerfile).not.toBe(cases[3]?.dockerfile);
});

test("about one in five has a fault, and every fault has its turn", () => {
  const faulty = cases.filter((it) => it.traits.some((trait) => trait !== "modern"));
  expect(faulty.length / cases.length).toBeGreaterThan(0.15);
  expect(faulty.length / cases.length).toBeLessThan(0.25);
  const seen = new Set(Array.from({ length: 3000 }, (_, position) => generateCase(5, position).traits).flat());
  expect(FAULTS.map((it) => it.name).filter((it) => !seen.has(it))).toEqual([]);
});

test("most of what has no fault is accepted", () => {
  const sound = cases.filter((it) => it.traits.length === 0);
  const accepted = sound.filter((it) => readDockerfile(it.dockerfile).dockerfile.error === undefined && answerCase(it).legacy20.error?.phase !== "parse");
  expect(accepted.length / sound.length).toBeGreaterThan(0.9);
});

test("every instruction is written, in several casings", () => {
  const keywords = new Set(Array.from(texts.matchAll(/^[ \t]*([A-Za-z]+)\b/gm), ([, word]) => word ?? ""));
  expect(INSTRUCTION_KEYWORDS.filter((it) => !keywords.has(it))).toEqual([]);
  expect(INSTRUCTION_KEYWORDS.filter((it) => !keywords.has(it.toLowerCase()))).toEqual([]);
});

test.each([
  ["a continuation with a comment in it", /\\\n# /],
  ["a continuation with a blank line in it", /\\\n\n/],
  ["the other escape character", /^# ?escape=`/im],
  ["newlines of Windows", /\r\n/],
  ["a byte order mark", /^\uFEFF/m],
  ["a stage of an image's name", /AS kiln/],
  ["a copy by number", /--from=\d/],
  ["a mount", /--mount=/],
  ["a heredoc", /<<HAY/],
  ["the JSON form", /COPY.*\["/i],
  ["a trigger", /ONBUILD /i],
  ["a modifier with a word", /\$\{\w+:-\w/],
  ["a modifier with a pattern", /\$\{\w+%%/],
  ["a platform", /--platform=/],
])("somewhere there is %s", (_, pattern) => expect(texts).toMatch(pattern));

test("options name targets in any case, and build arguments", () => {
  expect(cases.some((it) => it.target !== undefined && it.dockerfile.includes(` ${it.target}`))).toBe(true);
  expect(cases.some((it) => it.target !== undefined && it.target !== "" && !it.dockerfile.toLowerCase().includes(it.target.toLowerCase()))).toBe(true);
  expect(cases.some((it) => it.buildArgs !== undefined)).toBe(true);
});
