import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyExportedBuild, exampleBuild, exportedBuild, hostileBuild } from "../../testing/exportedBuilds.ts";
import { hostileNames } from "../../testing/hostileNames.ts";
import { openMermaid } from "../../testing/renderers/readMermaid.ts";
import { exportMermaid } from "./mermaid.ts";
import { escapeMermaid } from "./mermaidText.ts";
import { toLabel } from "./toLabel.ts";

const readMermaid = await openMermaid();

describe("the real Mermaid", () => {
  test("reads the documented example as it is meant", async () => {
    const { nodes, edges } = await readMermaid(exportMermaid(exampleBuild));
    expect([...nodes]).toEqual([
      ["s0", "base\nLegacy: built\nBuildKit: built"],
      ["s1", "stage1\nLegacy: built\nBuildKit: skipped"],
      ["s2", "stage2 - target\nLegacy: built\nBuildKit: built"],
      ["x0", "image ubuntu"],
    ]);
    expect(edges).toEqual(["x0 normal arrow_point s0: FROM", "s0 normal arrow_point s1: FROM, legacy only", "s0 normal arrow_point s2: FROM"]);
  });

  test("tells FROM, COPY, ADD and mounts apart, and counts what would cover each other", async () => {
    const dockerfile = "FROM alpine AS a\nFROM a AS b\nCOPY --from=a /x /x\nCOPY --from=a /y /y\nADD . .\nRUN --mount=from=a,target=/a true\n";
    const { edges } = await readMermaid(exportMermaid(exportedBuild({ dockerfile, options: {} })));
    expect(edges).toEqual([
      "x0 normal arrow_point s0: FROM",
      "s0 normal arrow_point s1: FROM",
      "s0 dotted arrow_point s1: COPY x 2",
      "x1 dotted arrow_point s1: ADD",
      "s0 dotted arrow_circle s1: mount, BuildKit only",
    ]);
  });

  test.each(hostileNames)("gets the name %j as it is", async (name) => {
    const { nodes } = await readMermaid(exportMermaid(hostileBuild(name)));
    expect(nodes.get("s0")?.split("\n")[0]?.replace(/ - target$/, "")).toBe(toLabel(name));
    expect(nodes.get("x0")).toBe(`image ${toLabel(name)}`);
  });

  test("accepts any graph", async () => {
    await fc.assert(
      fc.asyncProperty(anyExportedBuild, async (build) => {
        const { nodes, edges } = await readMermaid(exportMermaid(build));
        expect(nodes.size).toBeGreaterThanOrEqual(Math.max(1, build.analysis.stages.length));
        expect(edges.length > 0).toBe(build.analysis.graph.edges.length > 0);
      }),
      { numRuns: 100 },
    );
  });
});

test.each([
  ["ghcr.io/a_b/c-d:1.2", "ghcr.io/a_b/c-d:1.2"],
  ["__proto__", "#95;#95;proto#95;#95;"],
  ["%%{init}%%", "#37;#37;#123;init#125;#37;#37;"],
  ["<img onerror>", "#60;img onerror#62;"],
  ["构建", "构建"],
])("%s is written %s", (name, written) => expect(escapeMermaid(name)).toBe(written));
