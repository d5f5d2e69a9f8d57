import type { ExportedBuild } from "../engine/index.ts";
import { headlinesOf, targetWords } from "../engine/index.ts";
import { countWords } from "../viewmodel/countWords.ts";
import type { GraphLayout, GraphView } from "../viewmodel/graphView.ts";
import { cutToCells, MONO_WIDTH } from "../viewmodel/textMetrics.ts";
import { drawEdge } from "./drawEdge.ts";
import { drawLegend, legendEntries } from "./drawLegend.ts";
import { drawLetter } from "./drawMark.ts";
import { drawSource } from "./drawSource.ts";
import { drawStageCard } from "./drawStageCard.ts";
import { pictureFaces, pictureThemes } from "./pictureTheme.ts";
import type { PictureTheme, PictureThemeName } from "./pictureTheme.ts";
import type { Svg } from "./svgElement.ts";
import { element, lines, words } from "./svgElement.ts";

/** A graph with its positions, and the build that it is of. */
export interface Picture {
  readonly build: ExportedBuild;
  readonly view: GraphView;
  readonly layout: GraphLayout;
  readonly theme: PictureThemeName;
}

/** An SVG file with its size in CSS pixels. */
export interface DrawnPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 24;
const HEAD = 84;
const ROW = 20;
/** Room for the headlines, which are cut to it. */
const NARROWEST = 560;
/** Room for a character of a headline in any common face. */
const CELL = 6.8;
const { sans, mono } = pictureFaces;

/**
 * The graph as an SVG file that needs nothing else: no script, no style sheet, no font, no HTML. All numbers come from
 * the layout, which counts in whole pixels; no text is measured. The same graph gives the same bytes everywhere.
 */
export function drawPicture(picture: Picture): DrawnPicture {
  const { view, layout, build } = picture;
  const theme = pictureThemes[picture.theme];
  const inner = Math.max(NARROWEST, Math.ceil(layout.width));
  const graphHeight = view.nodes.length === 0 ? ROW : Math.ceil(layout.height);
  const footTop = MARGIN + HEAD + graphHeight + 24;
  const legend = drawLegend(legendEntries(view, theme), MARGIN, footTop, inner);
  const notes = footNotes(picture);
  const width = inner + 2 * MARGIN;
  const height = footTop + legend.height + ROW * notes.length + MARGIN - 4;
  const svg = element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-labelledby": "stagegraph-title stagegraph-description" },
    lines([
      element("title", { id: "stagegraph-title" }, words(`Stages of a Dockerfile. ${targetWords(headlinesOf(build))}`)),
      element("desc", { id: "stagegraph-description" }, words(describe(build))),
      element("rect", { width, height, fill: theme.surfaceCanvas }),
      ...drawHead(build, inner, theme),
      element("g", { transform: `translate(${MARGIN} ${MARGIN + HEAD})` }, lines(drawGraph(picture, theme)), words("\n")),
      ...legend.drawn,
      ...notes.map((note, index) => line(note, MARGIN, footTop + legend.height + ROW * index + 14, theme.text3)),
    ]),
    words("\n"),
  );
  return { svg: `${svg.svg}\n`, width, height };
}

function drawHead(build: ExportedBuild, width: number, theme: PictureTheme): readonly Svg[] {
  const { target, targetNote, legacy, buildkit } = headlinesOf(build);
  const { verdicts } = build.analysis;
  const cells = Math.floor(width / CELL);
  const headline = (name: string, text: string, error?: { readonly message: string }): string => cutToCells(`${name} ${text}${error ? `: ${error.message}` : ""}`, cells);
  return [
    element(
      "text",
      { x: MARGIN, y: MARGIN + 14, "font-size": 13, "font-family": sans, fill: theme.text3 },
      words(target === "" ? "The last stage" : "Target "),
      element("tspan", { "font-family": mono, "font-weight": 600, fill: theme.text }, words(cutToCells(target, Math.floor((width - 160) / MONO_WIDTH[13])))),
      words(target === "" || targetNote === "" ? "" : `, ${targetNote}`),
    ),
    drawLetter("legacy", MARGIN, MARGIN + 24, theme),
    line(headline("Legacy builder", legacy, verdicts.legacy.error), MARGIN + 24, MARGIN + 36, verdicts.legacy.error ? theme.warnText : theme.text2),
    drawLetter("buildkit", MARGIN, MARGIN + 44, theme),
    line(headline("BuildKit", buildkit, verdicts.buildkit.error), MARGIN + 24, MARGIN + 56, verdicts.buildkit.error ? theme.warnText : theme.text2),
  ];
}

/** Edges that no builder follows lie below, all edges below the cards. */
function drawGraph({ view, layout }: Picture, theme: PictureTheme): readonly Svg[] {
  if (view.nodes.length === 0) return [line("The file has no stages to draw.", 0, 14, theme.text2)];
  const edges = new Map(view.edges.map((edge) => [edge.id, edge]));
  const routed = layout.edges.flatMap(({ id, points }) => {
    const edge = edges.get(id);
    return edge ? [{ points, line: edge.line, isDim: edge.isAside === true || (!edge.legacy && !edge.buildkit) }] : [];
  });
  const nodes = new Map(view.nodes.map((node) => [node.id, node]));
  const { unconnectedAt } = layout;
  return [
    ...routed.toSorted((a, b) => Number(b.isDim) - Number(a.isDim)).map(({ points, line: kind, isDim }) => drawEdge(points, kind, isDim, theme)),
    ...layout.nodes.flatMap(({ id, x, y }) => {
      const node = nodes.get(id);
      if (!node) return [];
      return [node.kind === "stage" ? drawStageCard(node, { x, y }, theme) : drawSource(node, { x, y }, theme)];
    }),
    ...(unconnectedAt ? [line(view.unconnectedLabel, unconnectedAt.x, unconnectedAt.y + 12, theme.text3)] : []),
  ];
}

function footNotes({ build, layout: { edges, hiddenEdgeCount = 0 } }: Picture): readonly string[] {
  return [
    ...(hiddenEdgeCount > 0 ? [`${countWords(edges.length, "edge")} drawn, the shortest. ${countWords(hiddenEdgeCount, "longer one")} left out.`] : []),
    `By the rules of the ${headlinesOf(build).rules}`,
  ];
}

function describe(build: ExportedBuild): string {
  const { legacy, buildkit } = headlinesOf(build);
  const { stages, verdicts } = build.analysis;
  const told = verdicts.stages.map((it) => `${stages[it.index]?.displayName ?? ""}: legacy ${it.legacy.outcome}, BuildKit ${it.buildkit.outcome}.`);
  return [`The legacy builder ${legacy}.`, `BuildKit ${buildkit}.`, ...told].join(" ");
}

function line(text: string, x: number, y: number, fill: string): Svg {
  return element("text", { x, y, "font-size": 12, "font-family": sans, fill }, words(text));
}
