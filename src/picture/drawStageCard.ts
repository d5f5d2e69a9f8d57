import { cardLook } from "../viewmodel/cardLook.ts";
import type { Point, RowView, StageCardView } from "../viewmodel/graphView.ts";
import { rowCentre } from "../viewmodel/ports.ts";
import { drawMark, drawTag } from "./drawMark.ts";
import { drawTab } from "./drawTab.ts";
import type { PictureTheme } from "./pictureTheme.ts";
import { pictureFaces } from "./pictureTheme.ts";
import type { Svg } from "./svgElement.ts";
import { element, path, words } from "./svgElement.ts";

const { mono, sans } = pictureFaces;

/** A stage as a card, its top left corner at a point, with what the page's titles say. */
export function drawStageCard(view: StageCardView, { x, y }: Point, theme: PictureTheme): Svg {
  const { width, height, legacy, buildkit, tab, isFolded } = view;
  const isAside = view.isAside === true;
  const isDashed = cardLook(legacy, buildkit) === "off" && !isAside;
  const isOff = isDashed || isAside;
  const title = `${view.fullName}: legacy ${legacy}, BuildKit ${buildkit}. ${view.fromText}`;
  const frame = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: 7.5, stroke: borderColour(view, theme) };
  const hasTab = tab !== undefined && !(isFolded && (tab === "skipped" || tab === "not reached"));
  return element(
    "g",
    {},
    element("title", {}, words(title)),
    ...(hasTab ? [drawTab(tab, x, y, theme)] : []),
    element("rect", { ...frame, fill: isOff ? theme.surfaceCanvas : theme.surface, "stroke-dasharray": isDashed ? "3 3" : undefined }),
    ...(isFolded ? foldedParts(view, x, y, isOff, theme) : openParts(view, x, y, isOff, theme)),
  );
}

function foldedParts(view: StageCardView, x: number, y: number, isOff: boolean, theme: PictureTheme): readonly Svg[] {
  const { name, detail, width, legacy, buildkit } = view;
  return [
    element("text", { x: x + 9, y: y + 16, "font-size": 11, "font-weight": isOff ? 500 : 600, "font-family": mono, fill: isOff ? theme.text3 : theme.text }, words(name)),
    element("text", { x: x + 9, y: y + 32, "font-size": 11, "font-family": sans, fill: theme.text3 }, words(detail)),
    drawMark("legacy", legacy, x + width - 33, y + 23, theme),
    drawMark("buildkit", buildkit, x + width - 19, y + 23, theme),
  ];
}

function openParts(view: StageCardView, x: number, y: number, isOff: boolean, theme: PictureTheme): readonly Svg[] {
  const { name, detail, width, legacy, buildkit, rows, hiddenRowCount } = view;
  return [
    element("text", { x: x + 13, y: y + 17, "font-size": 13, "font-weight": isOff ? 500 : 600, "font-family": mono, fill: isOff ? theme.text3 : theme.text }, words(name)),
    element("text", { x: x + 13, y: y + 33, "font-size": 11, "font-family": mono, fill: theme.text3 }, words(detail)),
    drawTag("legacy", legacy, x + width - 62, y + 5, theme),
    drawTag("buildkit", buildkit, x + width - 34, y + 5, theme),
    ...(rows.length > 0 ? [path(`M${x + 1} ${y + 40.5}H${x + width - 1}`, { stroke: theme.line })] : []),
    ...rows.map((row, index) => drawRow(row, { x, y: y + rowCentre(index) }, width, isOff, theme)),
    ...(hiddenRowCount > 0
      ? [element("text", { x: x + 13, y: y + rowCentre(rows.length) + 4, "font-size": 11, "font-family": mono, fill: theme.text2 }, words(`+${hiddenRowCount} more`))]
      : []),
  ];
}

/** `y` is the row's middle. */
function drawRow({ keyword, text, legacy, buildkit }: RowView, { x, y }: Point, width: number, isOff: boolean, theme: PictureTheme): Svg {
  const isFailing = legacy === "fails" || buildkit === "fails";
  const keywordColour = isFailing ? theme.warnText : isOff ? theme.text3 : theme.text;
  return element(
    "g",
    {},
    ...(isFailing ? [element("rect", { x: x + 4, y: y - 12, width: width - 8, height: 24, rx: 4, fill: theme.warnTint })] : []),
    element(
      "text",
      { x: x + 13, y: y + 4, "font-size": 11, "font-family": mono, fill: isOff ? theme.text3 : theme.text2 },
      element("tspan", { "font-weight": 600, fill: keywordColour }, words(keyword)),
      words(` ${text}`),
    ),
    drawMark("legacy", legacy, x + width - 49, y - 5, theme),
    drawMark("buildkit", buildkit, x + width - 21, y - 5, theme),
  );
}

function borderColour({ legacy, buildkit, isAside }: StageCardView, theme: PictureTheme): string {
  if (isAside) return theme.line;
  if (legacy === "fails" || buildkit === "fails") return theme.warn;
  switch (cardLook(legacy, buildkit)) {
    case "legacy-only":
      return theme.builderLegacy;
    case "buildkit-only":
      return theme.builderBuildkit;
    case "plain":
    case "off":
      return theme.lineStrong;
  }
}
