import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generateManyStages } from "./generateManyStages.mjs";
import { analyse } from "../../src/engine/index.ts";
import { samples } from "../../src/samples/index.ts";
import { realisticDockerfiles } from "../../src/testing/dockerfiles/realisticDockerfiles.ts";
import { layoutFaults } from "../../src/testing/expectSoundLayout.ts";
import type { DrawingOptions } from "../../src/viewmodel/graphViewOf.ts";
import { graphViewOf } from "../../src/viewmodel/graphViewOf.ts";
import { pathTo } from "../../src/viewmodel/pathTo.ts";
import { layoutGraph } from "../../src/layout/layoutGraph.ts";
import { loadGraphviz } from "../../src/layout/loadGraphviz.ts";

const graphviz = await loadGraphviz();
const files: readonly (readonly [name: string, dockerfile: string])[] = [
  ...samples.map(({ title, dockerfile }) => [title, dockerfile] as const),
  ...realisticDockerfiles.map((dockerfile, index) => [`realistic ${index}`, dockerfile] as const),
  ["49 stages", readFileSync(new URL("./large.Dockerfile", import.meta.url), "utf8")],
  ["50 stages", generateManyStages(50)],
  ["260 stages", generateManyStages(260)],
];

test.each(files)("%s is drawn soundly: open, folded and as a path, in both directions", (_name, dockerfile) => {
  const analysis = analyse({ dockerfile, options: {} });
  const target = analysis.target.buildkit < 0 ? analysis.stages.length - 1 : analysis.target.buildkit;
  const path = { nodes: pathTo(analysis, target), isRestHidden: true };
  for (const direction of ["right", "down"] as const) {
    for (const isFolded of [() => true, () => false, (stage: number) => stage % 3 === 0]) {
      for (const options of [{ direction }, { direction, path }] satisfies readonly DrawingOptions[]) {
        const view = graphViewOf(analysis, { isFolded }, options);
        const layout = layoutGraph(view, graphviz);
        expect(layout.nodes).toHaveLength(view.nodes.length);
        expect(layout.edges.length + (layout.hiddenEdgeCount ?? 0)).toBe(view.edges.length);
        expect(layoutFaults(view, layout)).toEqual([]);
      }
    }
  }
});
