import { edgePath, headPath } from "../viewmodel/edgePath.ts";
import type { EdgeLine, Point } from "../viewmodel/graphView.ts";
import type { PictureTheme } from "./pictureTheme.ts";
import type { Svg } from "./svgElement.ts";
import { element, path } from "./svgElement.ts";

/** An edge along its corners: solid, dashed or dotted, with the head of its kind and a dot where it leaves. */
export function drawEdge(points: readonly Point[], line: EdgeLine, isDim: boolean, theme: PictureTheme): Svg {
  const start = points[0];
  const end = points.at(-1);
  const colour = isDim ? theme.edgeDim : lineColour(line, theme);
  if (!start || !end) return element("g", {});
  return element(
    "g",
    {},
    path(edgePath(points, line), { fill: "none", stroke: colour, ...strokeOf(line) }),
    path(headPath(end, line), headPaint(line, colour, theme)),
    element("circle", { cx: start.x, cy: start.y, r: 2.5, fill: colour }),
  );
}

function lineColour(line: EdgeLine, theme: PictureTheme): string {
  switch (line) {
    case "from":
      return theme.edgeFrom;
    case "copy":
    case "add":
      return theme.edgeCopy;
    case "mount":
      return theme.edgeMount;
  }
}

function strokeOf(line: EdgeLine): Readonly<Record<string, string | number>> {
  switch (line) {
    case "from":
      return { "stroke-width": 1.5 };
    case "copy":
      return { "stroke-width": 1.5, "stroke-dasharray": "6 4" };
    case "add":
      return { "stroke-width": 1.5, "stroke-dasharray": "10 3 2 3" };
    case "mount":
      // Not every renderer draws a dash of no length.
      return { "stroke-width": 2, "stroke-dasharray": "0.01 4", "stroke-linecap": "round" };
  }
}

function headPaint(line: EdgeLine, colour: string, theme: PictureTheme): Readonly<Record<string, string | number>> {
  switch (line) {
    case "from":
      return { fill: colour };
    case "copy":
    case "add":
      return { fill: "none", stroke: colour, "stroke-width": 1.5, "stroke-linecap": "round", "stroke-linejoin": "round" };
    case "mount":
      return { fill: theme.surfaceCanvas, stroke: colour, "stroke-width": 1.5 };
  }
}
