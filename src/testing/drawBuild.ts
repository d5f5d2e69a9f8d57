import type { ExportedBuild } from "../engine/index.ts";
import { layoutGraph, loadGraphviz } from "../layout/index.ts";
import { drawPicture } from "../picture/drawPicture.ts";
import type { DrawnPicture } from "../picture/drawPicture.ts";
import { foldingOf } from "../viewmodel/folding.ts";
import { graphViewOf } from "../viewmodel/graphViewOf.ts";
import type { Analysis } from "../engine/index.ts";

const graphviz = await loadGraphviz();

/** The picture of a build, laid out as on the page and folded as a graph of its size opens. */
export function drawBuild(build: ExportedBuild, theme: "light" | "dark" = "light"): DrawnPicture {
  const view = graphViewOf(build.analysis as Analysis, foldingOf({}, build.analysis.stages.length));
  return drawPicture({ build, view, layout: layoutGraph(view, graphviz), theme });
}
