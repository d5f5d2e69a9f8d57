import { expect, test } from "vitest";
import { analyse, listContextPaths } from "../../engine/index.ts";
import type { LessonChange } from "./lessonOnFile.ts";
import { lessonOnFile } from "./lessonOnFile.ts";

function find(lesson: string, dockerfile: string, files?: readonly string[], buildArgs: Readonly<Record<string, string>> = {}): LessonChange | null {
  return lessonOnFile(lesson, { analysis: analyse({ dockerfile, options: { buildArgs } }), contextPaths: listContextPaths(dockerfile), files, buildArgs });
}

test("touch takes the first file that a stage of the target copies", () => {
  expect(find("touch", "FROM a AS unused\nCOPY x /\n\nFROM a\nRUN b\nCOPY y* /\n")).toEqual({ kind: "touched", path: "y", stage: 1, instruction: 1 });
  expect(find("touch", "FROM a\nRUN b\n")).toBeNull();
});

test("an unused ARG has a RUN below it, and nothing that reads it", () => {
  expect(find("unused-argument", "FROM a\nARG READ=1\nARG REV=1\nRUN echo $READ\n")).toEqual({ kind: "argument", name: "REV", value: "1-changed", stage: 0, instruction: 1 });
  expect(find("unused-argument", "FROM a\nARG REV\nRUN b\n", undefined, { REV: "7" })).toMatchObject({ name: "REV", value: "7-changed" });
  for (const file of ["FROM a\nARG READ=1\nRUN echo ${READ}\n", "FROM a\nRUN b\nARG LATE=1\n", "FROM a\nARG HTTP_PROXY\nRUN b\n", "FROM a\nARG TWICE\nARG TWICE\n"]) expect(find("unused-argument", file)).toBeNull();
});

test("an install stands in one stage with a COPY of a folder", () => {
  expect(find("install-first", "FROM node\nCOPY package.json .\nRUN npm ci\nCOPY . .\n")).toEqual({ kind: "changed", path: "any-file", stage: 0, instruction: 2 });
  expect(find("install-first", "FROM node\nCOPY . .\nRUN npm ci\n", ["package.json", "src/a.js"])).toMatchObject({ path: "src/a.js" });
  expect(find("install-first", "FROM maven\nCOPY . .\nRUN mvn -B dependency:go-offline\n")).not.toBeNull();
  for (const command of ["make", "dependency && mvn package", "mvn package"]) expect(find("install-first", `FROM node\nCOPY . .\nRUN ${command}\n`)).toBeNull();
});

/** Long enough for a busy machine, and far too short for a time that grows with the square of these sizes. */
const GUARD = 60_000;

test("a case is looked for in little time in a long file", () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `ARG A${index}\n`).join("");
  const uses = Array.from({ length: 20_000 }, (_, index) => `RUN $A${index}\n`).join("");
  expect(find("unused-argument", `FROM a\n${lines}${uses}`)).toBeNull();
  expect(find("install-first", `FROM a\nCOPY . .\nRUN x \\\n${`${"mvn ".repeat(10_000)}\\\n`.repeat(50)}`)).toBeNull();
}, GUARD);

test("the others are shown on their samples alone", () => {
  expect([find("same-output", "FROM a\nCOPY x /\n"), find("changed-label", "FROM a\nLABEL b=c\n")]).toEqual([null, null]);
});
