import type { Outcome } from "../engine/index.ts";
import { markShape } from "../viewmodel/markShape.ts";
import type { PictureTheme } from "./pictureTheme.ts";
import { pictureFaces } from "./pictureTheme.ts";
import type { Svg } from "./svgElement.ts";
import { element, path, words } from "./svgElement.ts";

export type PictureBuilder = "legacy" | "buildkit";

/** A mark of 10 by 10, its top left corner at a point. */
export function drawMark(builder: PictureBuilder, outcome: Outcome, x: number, y: number, theme: PictureTheme): Svg {
  const { path: d, stroke } = markShape(builder, outcome);
  const colour = markColour(builder, outcome, theme);
  const paint = stroke === 0 ? { fill: colour } : { fill: "none", stroke: colour, "stroke-width": stroke, "stroke-linecap": "round" };
  return path(d, { transform: `translate(${x} ${y})`, ...paint });
}

/** A builder's letter with its mark, 26 by 16. */
export function drawTag(builder: PictureBuilder, outcome: Outcome, x: number, y: number, theme: PictureTheme): Svg {
  const { fill, text } = tagColours(builder, outcome, theme);
  return element(
    "g",
    {},
    element("rect", { x, y, width: 26, height: 16, rx: 4, fill }),
    element("text", { x: x + 3, y: y + 11.5, "font-size": 10, "font-weight": 700, "font-family": pictureFaces.sans, fill: text }, words(letterOf(builder))),
    drawMark(builder, outcome, x + 13, y + 3, theme),
  );
}

/** A builder's letter on its colour, 16 by 16: a square for legacy, a circle for BuildKit. */
export function drawLetter(builder: PictureBuilder, x: number, y: number, theme: PictureTheme): Svg {
  const fill = builder === "legacy" ? theme.builderLegacy : theme.builderBuildkit;
  return element(
    "g",
    {},
    element("rect", { x, y, width: 16, height: 16, rx: builder === "legacy" ? 4 : 8, fill }),
    element("text", { x: x + 8, y: y + 11.5, "font-size": 10, "font-weight": 700, "font-family": pictureFaces.sans, "text-anchor": "middle", fill: theme.onBuilder }, words(letterOf(builder))),
  );
}

function letterOf(builder: PictureBuilder): string {
  return builder === "legacy" ? "L" : "B";
}

function markColour(builder: PictureBuilder, outcome: Outcome, theme: PictureTheme): string {
  switch (outcome) {
    case "built":
    case "cached":
      return builder === "legacy" ? theme.builderLegacy : theme.builderBuildkit;
    case "skipped":
    case "not reached":
      return theme.skip;
    case "fails":
      return theme.warn;
  }
}

function tagColours(builder: PictureBuilder, outcome: Outcome, theme: PictureTheme): { readonly fill: string; readonly text: string } {
  switch (outcome) {
    case "built":
    case "cached":
      return builder === "legacy" ? { fill: theme.builderLegacyTint, text: theme.builderLegacyText } : { fill: theme.builderBuildkitTint, text: theme.builderBuildkitText };
    case "skipped":
    case "not reached":
      return { fill: theme.surfaceSunken, text: theme.skipText };
    case "fails":
      return { fill: theme.warnTint, text: theme.warnText };
  }
}
