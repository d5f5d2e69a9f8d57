import type { editor } from "monaco-editor/editor";

/** Which of the page's roles each of Monaco's colours is. */
const roles: Readonly<Record<string, string>> = {
  "editor.foreground": "--text",
  "editorCursor.foreground": "--ink",
  "editor.selectionBackground": "--line-strong",
  "editor.inactiveSelectionBackground": "--line",
  "editor.selectionHighlightBackground": "--line",
  "editor.findMatchBackground": "--line-strong",
  "editor.findMatchBorder": "--ink",
  "editor.findMatchHighlightBackground": "--line",
  "editorBracketMatch.background": "--surface-sunken",
  "editorBracketMatch.border": "--line-control",
  "editorWhitespace.foreground": "--line-strong",
  "editorError.foreground": "--warn",
  "editorWarning.foreground": "--text-2",
  "editorInfo.foreground": "--text-3",
  "editorHint.foreground": "--text-3",
  "editorLightBulb.foreground": "--text-2",
  "editorLightBulbAutoFix.foreground": "--text-2",
  "editorActionList.background": "--surface",
  "editorActionList.foreground": "--text",
  "editorActionList.focusBackground": "--surface-selected",
  "editorActionList.focusForeground": "--text",
  "editorWidget.background": "--surface",
  "editorWidget.foreground": "--text",
  "editorWidget.border": "--line-strong",
  "editorHoverWidget.background": "--surface",
  "editorHoverWidget.foreground": "--text",
  "editorHoverWidget.border": "--line-strong",
  "editorHoverWidget.statusBarBackground": "--surface-canvas",
  "editorMarkerNavigation.background": "--surface-canvas",
  "editorMarkerNavigationError.background": "--warn",
  "editorMarkerNavigationError.headerBackground": "--warn-tint",
  "editorMarkerNavigationWarning.background": "--line-control",
  "editorMarkerNavigationWarning.headerBackground": "--surface-sunken",
  "editorMarkerNavigationInfo.background": "--line-control",
  "editorMarkerNavigationInfo.headerBackground": "--surface-sunken",
  "problemsErrorIcon.foreground": "--warn",
  "problemsWarningIcon.foreground": "--text-2",
  "problemsInfoIcon.foreground": "--text-3",
  "input.background": "--surface",
  "input.foreground": "--text",
  "input.border": "--line-control",
  "input.placeholderForeground": "--text-3",
  "inputOption.activeBackground": "--surface-selected",
  "inputOption.activeBorder": "--ink",
  "inputOption.activeForeground": "--text",
  "inputValidation.errorBackground": "--warn-tint",
  "inputValidation.errorBorder": "--warn",
  "menu.background": "--surface",
  "menu.foreground": "--text",
  "menu.selectionBackground": "--surface-selected",
  "menu.selectionForeground": "--text",
  "menu.separatorBackground": "--line",
  "menu.border": "--line-strong",
  "toolbar.hoverBackground": "--surface-sunken",
  "icon.foreground": "--text-2",
  "textLink.foreground": "--builder-buildkit-text",
  "scrollbarSlider.background": "--line",
  "scrollbarSlider.hoverBackground": "--line-strong",
  "scrollbarSlider.activeBackground": "--line-control",
  focusBorder: "--ink",
  foreground: "--text",
  descriptionForeground: "--text-2",
  errorForeground: "--warn-text",
};

/** What the selected stage is painted on lies under the text, so the editor itself has no ground. */
const unpainted = "#00000000";

/**
 * The page's colours as a Monaco theme.
 * @param readColour the present value of a role, as `rgb()` or `rgba()`
 */
export function toMonacoTheme(readColour: (role: string) => string, isDark: boolean): editor.IStandaloneThemeData {
  const colours = Object.entries(roles).map(([name, role]) => [name, toHex(readColour(role))] as const);
  return {
    base: isDark ? "vs-dark" : "vs",
    inherit: true,
    rules: [],
    colors: {
      ...Object.fromEntries(colours),
      "editor.background": unpainted,
      "editor.lineHighlightBorder": unpainted,
      "widget.shadow": unpainted,
      "scrollbar.shadow": unpainted,
    },
  };
}

/** `rgb(22, 25, 29)` as `#16191d`: Monaco reads no other form. */
export function toHex(colour: string): string {
  const parts = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
  const bytes = alpha === 1 ? [red, green, blue] : [red, green, blue, alpha * 255];
  return `#${bytes.map((byte) => Math.round(byte).toString(16).padStart(2, "0")).join("")}`;
}
