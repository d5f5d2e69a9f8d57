import type { editor } from "monaco-editor/editor";
import { monaco } from "./monaco.ts";

/** Monaco set up to look like the text area that it replaces: same face, same lines, no furniture of its own. */
export function monacoOptions(host: HTMLElement): editor.IStandaloneEditorConstructionOptions {
  const { fontFamily } = getComputedStyle(host);
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return {
    ariaLabel: "Dockerfile",
    automaticLayout: true,
    fontFamily,
    fontSize: 12,
    lineHeight: 20,
    fontLigatures: false,
    letterSpacing: 0,
    padding: { top: 8, bottom: 8 },
    // The gutter is drawn beside the editor, the same one as beside the text area.
    lineNumbers: "off",
    glyphMargin: false,
    folding: false,
    lineDecorationsWidth: 0,
    lineNumbersMinChars: 0,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    overviewRulerBorder: false,
    hideCursorInOverviewRuler: true,
    renderLineHighlight: "none",
    guides: { indentation: false },
    scrollBeyondLastColumn: 2,
    scrollBeyondLastLine: false,
    scrollbar: { useShadows: false, horizontalScrollbarSize: 12, verticalScrollbarSize: 12 },
    wordWrap: "off",
    // Tab leaves the field, as it left the text area; Ctrl+M makes it write a tab.
    tabFocusMode: true,
    autoClosingBrackets: "never",
    autoClosingQuotes: "never",
    autoIndent: "keep",
    detectIndentation: false,
    insertSpaces: true,
    tabSize: 4,
    dragAndDrop: false,
    dropIntoEditor: { enabled: false },
    links: false,
    // The problem's own note and the panel below offer its fix.
    lightbulb: { enabled: monaco.editor.ShowLightbulbIconMode.Off },
    occurrencesHighlight: "off",
    quickSuggestions: false,
    wordBasedSuggestions: "off",
    renderControlCharacters: true,
    unusualLineTerminators: "off",
    fixedOverflowWidgets: true,
    cursorBlinking: isStill ? "solid" : "smooth",
    smoothScrolling: false,
    hover: { delay: 200 },
  };
}
