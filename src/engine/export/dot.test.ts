import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyExportedBuild, exampleBuild, exportedBuild, hostileBuild } from "../../testing/exportedBuilds.ts";
import { hostileNames } from "../../testing/hostileNames.ts";
import { openGraphviz } from "../../testing/renderers/readDot.ts";
import { exportDot } from "./dot.ts";
import { toLabel } from "./toLabel.ts";

const readDot = await openGraphviz();

describe("the real Graphviz", () => {
  test("draws the documented example as it is meant", () => {
    const { nodes, edges } = readDot(exportDot(exampleBuild));
    expect([...nodes]).toEqual([
      ["s0", ["base", "FROM ubuntu", "Legacy: built", "BuildKit: built"]],
      ["s1", ["stage1", "FROM base", "Legacy: built", "BuildKit: skipped"]],
      ["s2", ["stage2 (target)", "FROM base", "Legacy: built", "BuildKit: built"]],
      ["x0", ["image ubuntu"]],
    ]);
    expect(edges).toEqual(["x0 solid s0: FROM", "s0 solid s1: FROM, legacy only", "s0 solid s2: FROM"]);
  });

  test("tells FROM, COPY and mounts apart", () => {
    const dockerfile = "FROM alpine AS a\nFROM a AS b\nCOPY --from=a /x /x\nRUN --mount=from=a,target=/a true\n";
    const { edges } = readDot(exportDot(exportedBuild({ dockerfile, options: {} })));
    expect(edges.slice(1)).toEqual(["s0 solid s1: FROM", "s0 dashed s1: COPY", "s0 dotted s1: mount, BuildKit only"]);
  });

  test.each(hostileNames)("draws the name %j as it is", (name) => {
    const { nodes } = readDot(exportDot(hostileBuild(name)));
    expect(nodes.get("s0")?.[0]?.replace(/ \(target\)$/, "")).toBe(toLabel(name));
    expect(nodes.get("x0")).toEqual([`image ${toLabel(name)}`]);
  });

  test("accepts any graph", () => {
    fc.assert(
      fc.property(anyExportedBuild, (build) => {
        const { nodes, edges } = readDot(exportDot(build));
        expect(nodes.size).toBeGreaterThanOrEqual(Math.max(1, build.analysis.stages.length));
        expect(edges.length > 0).toBe(build.analysis.graph.edges.length > 0);
      }),
      { numRuns: 100 },
    );
  });
});
