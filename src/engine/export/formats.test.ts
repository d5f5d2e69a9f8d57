import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyExportedBuild, exampleBuild } from "../../testing/exportedBuilds.ts";
import { exportFormats } from "./formats.ts";

const expected = (extension: string): string => readFileSync(new URL(`../../testing/exports/example.${extension}`, import.meta.url), "utf8");

describe.each(exportFormats)("as $id", ({ extension, write }) => {
  test("the documented example is the committed file, byte for byte", () => expect(write(exampleBuild)).toBe(expected(extension)));

  test("the same build gives the same text, of writable characters alone, with a line feed at its end", () => {
    fc.assert(
      fc.property(anyExportedBuild, (build) => {
        const text = write(build);
        expect(write(JSON.parse(JSON.stringify(build)) as typeof build)).toBe(text);
        expect(text).toMatch(/\n$/);
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\p{Cs}/u);
      }),
      { numRuns: 150 },
    );
  });
});
