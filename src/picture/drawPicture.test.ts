import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawBuild } from "../testing/drawBuild.ts";
import { anyExportedBuild, exampleBuild, exportedBuild, hostileBuild } from "../testing/exportedBuilds.ts";
import { hostileNames } from "../testing/hostileNames.ts";
import { openSvgRenderer } from "../testing/renderers/renderSvg.ts";

const render = await openSvgRenderer();

/** Everything that a file of this kind may hold. */
const ELEMENTS = new Set(["svg", "title", "desc", "g", "rect", "circle", "path", "text", "tspan"]);

function expectSafe(svg: string): void {
  for (const [, name = ""] of svg.matchAll(/<\/?([^\s/>]+)/g)) expect(ELEMENTS).toContain(name);
  expect(svg).not.toMatch(/ (?:on\w+|href|xlink:href|style|src)="/);
  expect(svg).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]|\p{Cs}|NaN|Infinity|undefined/u);
}

test("the documented example is the committed file, byte for byte", () => {
  expect(drawBuild(exampleBuild).svg).toBe(readFileSync(new URL("../testing/exports/example.svg", import.meta.url), "utf8"));
});

describe("another renderer", () => {
  test.each(["light", "dark"] as const)("draws the example in %s colours, at the size that it states", (theme) => {
    const { svg, width, height } = drawBuild(exampleBuild, theme);
    const { colourCount, ...size } = render(svg);
    expect(size).toEqual({ width, height });
    expect(colourCount).toBeGreaterThan(20);
  });

  test.each(hostileNames)("reads the name %j as text", (name) => {
    const { svg, width, height } = drawBuild(hostileBuild(name));
    expectSafe(svg);
    expect(render(svg)).toMatchObject({ width, height });
  });

  test("reads any picture, which is the same each time", () => {
    fc.assert(
      fc.property(anyExportedBuild, fc.constantFrom("light" as const, "dark" as const), (build, theme) => {
        const { svg, width, height } = drawBuild(build, theme);
        expectSafe(svg);
        expect(render(svg)).toMatchObject({ width, height });
        expect(drawBuild(JSON.parse(JSON.stringify(build)) as typeof build, theme).svg).toBe(svg);
      }),
      { numRuns: 60 },
    );
  });
});

test("lines that differ by kind are drawn apart, and the legend names the kinds that are there", () => {
  const { svg } = drawBuild(exportedBuild({ dockerfile: "FROM alpine AS a\nFROM a AS b\nCOPY --from=a /x /x\nRUN --mount=from=a,target=/a true\n", options: {} }));
  for (const word of ["FROM", "COPY", "mount"]) expect(svg).toContain(`>${word}</text>`);
  expect(svg).not.toContain(">ADD</text>");
  expect(svg).toContain('stroke-dasharray="6 4"');
  expect(svg).toContain('stroke-dasharray="0.01 4"');
});

test("a file without stages is a picture that says why", () => {
  const { svg } = drawBuild(exportedBuild({ dockerfile: "RUNN x\n", options: {} }));
  expect(svg).toContain("The file has no stages to draw.");
  expect(svg).toContain("BuildKit refuses the build: ");
});

test("words for those who do not see it tell what each builder does", () => {
  expect(drawBuild(exampleBuild).svg).toMatch(/<desc[^>]*>The legacy builder builds 3 of 3 stages in 6 steps\. .* stage1: legacy built, BuildKit skipped\. /);
});
