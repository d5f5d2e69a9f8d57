import { describe, expect, test } from "vitest";
import { pathologicalFiles } from "../testing/dockerfiles/pathologicalFiles.ts";
import { analyse, answerCase } from "./index.ts";

/** Long enough for a busy machine, and far too short for a time that grows with the square of these sizes. */
const GUARD = 60_000;

describe("reading ends soon, and says what is wrong, in a file with", () => {
  test.each(pathologicalFiles)(
    "$name: $size",
    ({ size, write, options, complaint }) => {
      const { diagnostics, lineCount } = analyse({ dockerfile: write(size), options: options?.(size) ?? {} });
      expect(lineCount).toBeGreaterThan(0);
      if (complaint) expect(diagnostics.map((it) => `${it.code}: ${it.message}`)).toContainEqual(expect.stringMatching(complaint));
      else expect(diagnostics.filter((it) => it.severity === "error")).toEqual([]);
    },
    GUARD,
  );
});

describe("the headless command answers for every builder, in a file with", () => {
  test.each(pathologicalFiles)(
    "$name: a tenth of $size",
    ({ size, write, options }) => {
      const tenth = Math.ceil(size / 10);
      const answer = answerCase({ id: "", dockerfile: write(tenth), ...options?.(tenth) });
      expect(JSON.stringify(answer)).not.toBe("");
    },
    GUARD,
  );
});
