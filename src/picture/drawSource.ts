import { graphIcons } from "../viewmodel/graphIcons.ts";
import type { Point, SourceView } from "../viewmodel/graphView.ts";
import type { PictureTheme } from "./pictureTheme.ts";
import { pictureFaces } from "./pictureTheme.ts";
import type { Svg } from "./svgElement.ts";
import { element, path, words } from "./svgElement.ts";

/** An image, a context or `scratch` as a pill, its top left corner at a point. */
export function drawSource({ width, height, label, title, sourceKind, isAside }: SourceView, { x, y }: Point, theme: PictureTheme): Svg {
  return element(
    "g",
    {},
    element("title", {}, words(title)),
    element("rect", { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: (height - 1) / 2, fill: isAside ? theme.surfaceCanvas : theme.surface, stroke: isAside ? theme.line : theme.lineStrong }),
    drawIcon(sourceKind, x + 9, y + 8, theme.text3),
    element("text", { x: x + 31, y: y + 20, "font-size": 12, "font-family": pictureFaces.mono, fill: isAside ? theme.text3 : theme.text2 }, words(label)),
  );
}

function drawIcon(kind: SourceView["sourceKind"], x: number, y: number, stroke: string): Svg {
  const paint = { transform: `translate(${x} ${y})`, fill: "none", stroke, "stroke-width": 1.5, "stroke-linecap": "round", "stroke-linejoin": "round" };
  switch (kind) {
    case "image":
    case "buildContext":
    case "namedContext":
      return path(graphIcons[kind], paint);
    case "scratch":
      return element("circle", { cx: 8, cy: 8, r: 5.5, ...paint, "stroke-dasharray": "2.5 2" });
  }
}
