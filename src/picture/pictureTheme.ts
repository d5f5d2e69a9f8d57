/** The colours of a picture, by role: the page's own, written out because a file of its own has no style sheet to ask. */
export interface PictureTheme {
  readonly surface: string;
  readonly surfaceCanvas: string;
  readonly surfaceSunken: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly text: string;
  readonly text2: string;
  readonly text3: string;
  readonly ink: string;
  readonly onInk: string;
  readonly builderLegacy: string;
  readonly builderLegacyText: string;
  readonly builderLegacyTint: string;
  readonly builderBuildkit: string;
  readonly builderBuildkitText: string;
  readonly builderBuildkitTint: string;
  readonly onBuilder: string;
  readonly skip: string;
  readonly skipText: string;
  readonly warn: string;
  readonly warnText: string;
  readonly warnTint: string;
  readonly onWarn: string;
  readonly edgeFrom: string;
  readonly edgeCopy: string;
  readonly edgeMount: string;
  readonly edgeDim: string;
}

export type PictureThemeName = "light" | "dark";

export const pictureThemes: Readonly<Record<PictureThemeName, PictureTheme>> = {
  light: {
    surface: "#ffffff",
    surfaceCanvas: "#f6f7f9",
    surfaceSunken: "#eef0f3",
    line: "#e2e5ea",
    lineStrong: "#c5cbd4",
    text: "#16191d",
    text2: "#4a525d",
    text3: "#5f6873",
    ink: "#16191d",
    onInk: "#ffffff",
    builderLegacy: "#ba520a",
    builderLegacyText: "#9a4207",
    builderLegacyTint: "#fcf0e4",
    builderBuildkit: "#1a6bd0",
    builderBuildkitText: "#0f58b3",
    builderBuildkitTint: "#e9f1fc",
    onBuilder: "#ffffff",
    skip: "#68717c",
    skipText: "#5f6873",
    warn: "#b3123f",
    warnText: "#a80f3a",
    warnTint: "#fdecf0",
    onWarn: "#ffffff",
    edgeFrom: "#3d4651",
    edgeCopy: "#2f7d77",
    edgeMount: "#77589c",
    edgeDim: "#b4bbc5",
  },
  dark: {
    surface: "#15181d",
    surfaceCanvas: "#0f1115",
    surfaceSunken: "#21262d",
    line: "#262b33",
    lineStrong: "#3b434e",
    text: "#e9ecf1",
    text2: "#b3bbc6",
    text3: "#949eab",
    ink: "#f2f4f7",
    onInk: "#15181d",
    builderLegacy: "#f0994f",
    builderLegacyText: "#f5ad70",
    builderLegacyTint: "#30231a",
    builderBuildkit: "#66a6f8",
    builderBuildkitText: "#8bbcfb",
    builderBuildkitTint: "#18263a",
    onBuilder: "#101216",
    skip: "#87919e",
    skipText: "#949eab",
    warn: "#f2647f",
    warnText: "#ff8ca1",
    warnTint: "#381b24",
    onWarn: "#16080c",
    edgeFrom: "#aab3bf",
    edgeCopy: "#5bb5ac",
    edgeMount: "#b295d8",
    edgeDim: "#454d58",
  },
};

/** The page's faces, for attributes in double quotes. */
export const pictureFaces = {
  sans: "-apple-system, 'Segoe UI Variable Text', 'Segoe UI', Inter, Roboto, 'Noto Sans', Ubuntu, Cantarell, 'DejaVu Sans Condensed', system-ui, sans-serif",
  mono: "'SF Mono', 'Cascadia Code', Menlo, Consolas, 'JetBrains Mono', 'DejaVu Sans Mono', ui-monospace, monospace",
} as const;
