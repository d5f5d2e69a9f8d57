import { expect, test } from "vitest";
import type { Analysis, EdgeVia } from "../engine/index.ts";
import { exampleAnalysis } from "../testing/exampleAnalysis.ts";
import { graphInWords } from "./graphInWords.ts";

function check(analysis: Analysis, expected: readonly string[]): void {
  expect(graphInWords(analysis).map(({ displayName, words }) => `${displayName} ${words}`)).toEqual(expected);
}

function withEdges(...edges: readonly (readonly [source: string, stage: number, instruction: number, via: EdgeVia])[]): Analysis {
  const { graph } = exampleAnalysis;
  const more = edges.map(([source, stage, instruction, via]) => ({
    id: `${source}>${stage}`,
    source,
    stage,
    instruction,
    via,
    span: { start: 0, end: 0 },
    boundBy: { legacy: true, buildkit: true },
  }));
  const context = { id: "buildContext", kind: "buildContext", label: "build context", reference: "" } as const;
  const named = { id: "namedContext:cfg", kind: "namedContext", label: "cfg", reference: "local:cfg" } as const;
  return { ...exampleAnalysis, graph: { sources: [...graph.sources, context, named], edges: [...graph.edges, ...more] } };
}

test("the documented example", () =>
  check(exampleAnalysis, ["base starts from the image ubuntu", "stage1 starts from base; nothing uses it", "stage2 starts from base; the target"]));

test("copies and mounts name each source once", () =>
  check(
    withEdges(["stage:0", 2, 0, "copy"], ["stage:1", 2, 0, "add"], ["stage:1", 2, 0, "copy"], ["buildContext", 2, 0, "mount"], ["namedContext:cfg", 1, 0, "copy"]),
    [
      "base starts from the image ubuntu",
      "stage1 starts from base; copies from the named context cfg",
      "stage2 starts from base; copies from base and stage1; adds from stage1; mounts the build context; the target",
    ],
  ));

test("a base without an edge is told as it is written", () =>
  check({ ...exampleAnalysis, graph: { sources: [], edges: [] } }, [
    "base starts from ubuntu; nothing uses it",
    "stage1 starts from base; nothing uses it",
    "stage2 starts from base; the target",
  ]));

test("a stage that only uses itself is used by nothing", () =>
  expect(graphInWords(withEdges(["stage:1", 1, 0, "copy"]))[1]?.words).toBe("starts from base; copies from stage1; nothing uses it"));

test("a source that BuildKit alone reads there is told so", () => {
  const { graph } = exampleAnalysis;
  const edges = graph.edges.map((edge) => (edge.stage === 1 ? { ...edge, via: "mount" as const, boundBy: { legacy: false, buildkit: true } } : edge));
  expect(graphInWords({ ...exampleAnalysis, graph: { ...graph, edges } })[1]?.words).toBe("starts from base; mounts base (BuildKit alone); nothing uses it");
});

test("a source that the legacy builder alone reads there is told so", () => {
  const { graph } = exampleAnalysis;
  const edges = graph.edges.map((edge) => (edge.stage === 2 ? { ...edge, boundBy: { legacy: true, buildkit: false } } : edge));
  expect(graphInWords({ ...exampleAnalysis, graph: { ...graph, edges } })[2]?.words).toBe("starts from base (legacy alone); the target");
});
