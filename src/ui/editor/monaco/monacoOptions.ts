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
    folding: true,
    foldingHighlight: false,
    // Stages fold by the sign in that gutter, everything by keys.
    showFoldingControls: "never",
    codeLens: true,
    codeLensFontFamily: getComputedStyle(document.body).fontFamily,
    codeLensFontSize: 11,
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
    quickSuggestions: { other: true, comments: true, strings: true },
    suggest: { showWords: false, showSnippets: false, showIcons: false, preview: false },
    suggestFontSize: 12,
    suggestLineHeight: 24,
    acceptSuggestionOnCommitCharacter: false,
    // Where all is typed already, Enter ends the line.
    acceptSuggestionOnEnter: "smart",
    gotoLocation: { multipleReferences: "peek" },
    definitionLinkOpensInPeek: false,
    // The page draws the sticky header, marks and all: the caret's line stays clear of it.
    cursorSurroundingLines: 1,
    stickyScroll: { enabled: false },
    wordBasedSuggestions: "off",
    renderControlCharacters: true,
    unusualLineTerminators: "off",
    fixedOverflowWidgets: true,
    cursorBlinking: isStill ? "solid" : "smooth",
    smoothScrolling: false,
    hover: { delay: 200 },
  };
}
