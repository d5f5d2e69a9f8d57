import { expect, test } from "vitest";
import { noWhatIf } from "../../viewmodel/cache/whatIf.ts";
import { readWhatIf, writeWhatIf } from "./whatIfJson.ts";
import { MOST_EARLIER_BUILDS, MOST_NAMED } from "./whatIfLimits.ts";

test("nothing that is supposed is nothing to write", () => expect(writeWhatIf(noWhatIf)).toBeUndefined());

test.each([null, 1, "present", [], [{}]])("%j says nothing", (value) => expect(readWhatIf(value)).toBeUndefined());

test("single parts of a wrong shape are passed over", () => {
  const value = { s: 9, b: [1, [1], [1, "a", 2, "", {}, "28"], [1, "a", "FROM a", "", { p: 1, a: { V: 1 }, c: [], i: "x" }, "99"], [1, "twice", "FROM b", "", {}, "28"]], c: ["a", "a", 1, ""], t: "a", i: {}, n: true, x: [null], l: "../x" };
  expect(readWhatIf(value)).toEqual({
    ...noWhatIf,
    earlierBuilds: [{ id: 1, name: "a", dockerfile: "FROM a", target: "", options: { dockerignore: "x" }, legacyVersion: "28" }],
    changedFiles: ["a"],
  });
});

test("a build can be started from that is there", () => {
  const builds = [[3, "a", "FROM a", "", {}, "28"]];
  expect([readWhatIf({ s: 3, b: builds })?.start, readWhatIf({ s: 4, b: builds })?.start, readWhatIf({ s: "present" })?.start]).toEqual([3, "empty", "present"]);
});

test("nothing grows beyond what the page itself allows", () => {
  const many = { b: Array.from({ length: 100 }, (_, id) => [id, "n".repeat(1000), "FROM a", "", {}, "28"]), c: Array.from({ length: 1000 }, (_, index) => `f${index}`) };
  const read = readWhatIf(many);
  expect([read?.earlierBuilds.length, read?.changedFiles.length, read?.earlierBuilds[0]?.name.length]).toEqual([MOST_EARLIER_BUILDS, MOST_NAMED, 100]);
});
