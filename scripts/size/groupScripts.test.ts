import { expect, test } from "vitest";
import { groupScripts } from "./groupScripts.mjs";

const page = {
  html: '<script src="./theme.js"></script><script type="module" crossorigin src="./assets/index-1.js"></script>',
  manifest: {
    "index.html": { file: "assets/index-1.js", imports: ["_shared"], dynamicImports: ["src/ui/editor/start.ts", "src/ui/frame/Palette.tsx"], assets: ["assets/engine.worker-AbC_-123.js", "assets/layout.worker--bC_1234.js", "assets/picture.svg"] },
    _shared: { file: "assets/shared-1.js" },
    "src/ui/editor/start.ts": { file: "assets/start-1.js", imports: ["_shared", "_monaco"], dynamicImports: ["_grammar"], assets: ["assets/editor.worker-1.js"] },
    _monaco: { file: "assets/monaco-1.js", imports: ["index.html"] },
    _grammar: { file: "assets/grammar-1.js" },
    "src/ui/frame/Palette.tsx": { file: "assets/palette-1.js" },
  },
  scripts: new Map([
    ["theme.js", ""],
    ["assets/index-1.js", ""],
    ["assets/shared-1.js", ""],
    ["assets/start-1.js", ""],
    ["assets/monaco-1.js", ""],
    ["assets/grammar-1.js", ""],
    ["assets/palette-1.js", ""],
    ["assets/engine.worker-AbC_-123.js", ""],
    ["assets/layout.worker--bC_1234.js", 'import("./graphviz-1.js")'],
    ["assets/graphviz-1.js", 'import "./wasm-1.js"'],
    ["assets/wasm-1.js", ""],
    ["assets/editor.worker-1.js", 'import "./words-1.js"'],
    ["assets/words-1.js", ""],
  ]),
};

test("every script is counted in the group in which it is loaded first", () => {
  expect(groupScripts(page)).toEqual({
    atStart: ["assets/index-1.js", "assets/shared-1.js", "theme.js"],
    workers: new Map([
      ["engine.worker", ["assets/engine.worker-AbC_-123.js"]],
      ["layout.worker", ["assets/graphviz-1.js", "assets/layout.worker--bC_1234.js", "assets/wasm-1.js"]],
    ]),
    editor: ["assets/editor.worker-1.js", "assets/grammar-1.js", "assets/monaco-1.js", "assets/start-1.js", "assets/words-1.js"],
  });
});

test("what becomes a static import counts at the start", () => {
  const entry = page.manifest["index.html"];
  const manifest = { ...page.manifest, "index.html": { ...entry, imports: [...entry.imports, "_monaco"] } };
  expect(groupScripts({ ...page, manifest }).atStart).toContain("assets/monaco-1.js");
});

test("an editor without scripts is an error, because nothing is within any budget", () => {
  const { "index.html": entry, _shared } = page.manifest;
  expect(() => groupScripts({ ...page, manifest: { "index.html": entry, _shared } })).toThrow("editor");
});
