import type { TabWord } from "../viewmodel/graphView.ts";
import { graphIcons } from "../viewmodel/graphIcons.ts";
import type { PictureTheme } from "./pictureTheme.ts";
import { pictureFaces } from "./pictureTheme.ts";
import type { Svg } from "./svgElement.ts";
import { element, path, words } from "./svgElement.ts";

/** Room for each word in 11 pixel bold of any common face: nothing is measured. */
const WIDTHS: Readonly<Record<TabWord, number>> = {
  "target": 38,
  "legacy only": 66,
  "BuildKit only": 76,
  "fails in legacy": 82,
  "fails in BuildKit": 92,
  "fails": 28,
  "skipped": 46,
  "not reached": 68,
};
const FLAG = 16;
const HEIGHT = 16;

/** The tab above a card whose left side and top are given. */
export function drawTab(word: TabWord, left: number, top: number, theme: PictureTheme): Svg {
  const { fill, stroke, text } = coloursOf(word, theme);
  const flag = word === "target" ? FLAG : 0;
  const width = WIDTHS[word] + flag + 16;
  const x = left + 12;
  const y = top - HEIGHT + 1;
  const inset = stroke === undefined ? 0 : 0.5;
  return element(
    "g",
    {},
    path(`M${x + inset} ${y + HEIGHT}V${y + 4}a${4 - inset} ${4 - inset} 0 0 1 ${4 - inset} -${4 - inset}H${x + width - 4}a${4 - inset} ${4 - inset} 0 0 1 ${4 - inset} ${4 - inset}V${y + HEIGHT}z`, { fill, stroke }),
    ...(flag === 0 ? [] : [path(graphIcons.target, { transform: `translate(${x + 8} ${y + 2}) scale(.75)`, fill: "none", stroke: text, "stroke-width": 2, "stroke-linecap": "round", "stroke-linejoin": "round" })]),
    element(
      "text",
      { x: x + (width + flag) / 2, y: y + 12, "font-size": 11, "font-weight": 600, "font-family": pictureFaces.sans, "text-anchor": "middle", fill: text },
      words(word),
    ),
  );
}

function coloursOf(word: TabWord, theme: PictureTheme): { readonly fill: string; readonly stroke?: string; readonly text: string } {
  switch (word) {
    case "target":
      return { fill: theme.ink, text: theme.onInk };
    case "legacy only":
      return { fill: theme.builderLegacyTint, stroke: theme.builderLegacy, text: theme.builderLegacyText };
    case "BuildKit only":
      return { fill: theme.builderBuildkitTint, stroke: theme.builderBuildkit, text: theme.builderBuildkitText };
    case "fails in legacy":
    case "fails in BuildKit":
    case "fails":
      return { fill: theme.warn, text: theme.onWarn };
    case "skipped":
    case "not reached":
      return { fill: theme.surfaceSunken, stroke: theme.lineStrong, text: theme.skipText };
  }
}
