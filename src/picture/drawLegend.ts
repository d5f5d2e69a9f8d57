import type { Outcome } from "../engine/index.ts";
import type { EdgeLine, GraphView } from "../viewmodel/graphView.ts";
import { drawEdge } from "./drawEdge.ts";
import { drawMark } from "./drawMark.ts";
import type { PictureTheme } from "./pictureTheme.ts";
import { pictureFaces } from "./pictureTheme.ts";
import type { Svg } from "./svgElement.ts";
import { element, words } from "./svgElement.ts";

/** Something drawn with the words beside it, as wide as these can become. */
interface Entry {
  readonly width: number;
  readonly draw: (x: number, y: number) => readonly Svg[];
}

const LINES: readonly { readonly line: EdgeLine; readonly word: string; readonly width: number }[] = [
  { line: "from", word: "FROM", width: 92 },
  { line: "copy", word: "COPY", width: 92 },
  { line: "add", word: "ADD", width: 88 },
  { line: "mount", word: "mount", width: 92 },
];
const OUTCOMES: readonly { readonly outcome: Outcome; readonly width: number }[] = [
  { outcome: "built", width: 82 },
  { outcome: "cached", width: 92 },
  { outcome: "skipped", width: 96 },
  { outcome: "fails", width: 80 },
  { outcome: "not reached", width: 118 },
];

/** What lines and marks stand for: those alone that the picture has. `y` is the middle of the row. */
export function legendEntries({ nodes, edges }: GraphView, theme: PictureTheme): readonly Entry[] {
  const kinds = new Set(edges.map(({ line }) => line));
  const outcomes = new Set<Outcome>();
  for (const node of nodes) {
    if (node.kind === "source") continue;
    for (const { legacy, buildkit } of [node, ...node.rows]) outcomes.add(legacy).add(buildkit);
  }
  return [
    ...LINES.filter(({ line }) => kinds.has(line)).map(
      ({ line, word, width }): Entry => ({
        width,
        draw: (x, y) => [drawEdge([{ x, y }, { x: x + 32, y }], line, false, theme), label(word, x + 40, y, theme)],
      }),
    ),
    ...OUTCOMES.filter(({ outcome }) => outcomes.has(outcome)).map(
      ({ outcome, width }): Entry => ({
        width,
        draw: (x, y) => [drawMark("legacy", outcome, x, y - 5, theme), drawMark("buildkit", outcome, x + 14, y - 5, theme), label(outcome, x + 32, y, theme)],
      }),
    ),
  ];
}

/** Sets entries into rows no wider than `width`, from a top left corner. */
export function drawLegend(entries: readonly Entry[], left: number, top: number, width: number): { readonly drawn: readonly Svg[]; readonly height: number } {
  const drawn: Svg[] = [];
  let x = left;
  let y = top + ROW / 2;
  for (const entry of entries) {
    if (x > left && x + entry.width > left + width) {
      x = left;
      y += ROW;
    }
    drawn.push(...entry.draw(x, y));
    x += entry.width;
  }
  return { drawn, height: entries.length === 0 ? 0 : y + ROW / 2 - top };
}

const ROW = 24;

function label(word: string, x: number, y: number, theme: PictureTheme): Svg {
  return element("text", { x, y: y + 4, "font-size": 12, "font-family": pictureFaces.sans, fill: theme.text2 }, words(word));
}
