/**
 * One chunk of the manifest that Vite writes; `assets` holds the workers that it starts.
 * @typedef {{ file: string, src?: string, imports?: string[], dynamicImports?: string[], assets?: string[] }} Chunk
 */

/**
 * A built page as files: the manifest, and the text of each script by its path in `dist/`.
 * @typedef {{ manifest: Record<string, Chunk>, html: string, scripts: ReadonlyMap<string, string> }} BuiltPage
 */

/**
 * The page's scripts by when they are loaded, as paths in `dist/`.
 * @typedef {{ atStart: string[], workers: ReadonlyMap<string, string[]>, editor: string[] }} ScriptGroups
 */

const ENTRY = "index.html";

/**
 * Groups the scripts of a built page by following its own imports, so that no list has to be kept.
 * - `atStart`: what index.html loads before anything runs;
 * - `workers`: by the name of each worker that these start, all that it loads at once or later;
 * - `editor`: what the code in `src/ui/editor` loads on demand, its own workers included.
 * @param {BuiltPage} page
 * @returns {ScriptGroups}
 * @throws {Error} when the editor has no script, because nothing is within any budget
 */
export function groupScripts({ manifest, html, scripts }) {
  const startNames = reach(manifest, [ENTRY], (chunk) => chunk.imports ?? []);
  const startChunks = startNames.flatMap((name) => manifest[name] ?? []);
  const atStart = [...startChunks.map((chunk) => chunk.file), ...classicScripts(html)];
  const workers = new Map(workersOf(startChunks).map((path) => [nameOf(path), unique(mentionedBy([path], scripts))]));

  const editorEntries = Object.keys(manifest).filter((name) => name.startsWith("src/ui/editor/"));
  // A chunk that is loaded on demand names the entry among its imports; what the entry loads later is not the editor's.
  const editorNames = reach(manifest, editorEntries, (chunk) => [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])].filter((name) => !startNames.includes(name)));
  const editorChunks = editorNames.flatMap((name) => manifest[name] ?? []);
  const editorFiles = [...editorChunks.map((chunk) => chunk.file), ...mentionedBy(workersOf(editorChunks), scripts)];
  const editor = editorFiles.filter((path) => !atStart.includes(path));
  if (editor.length === 0) throw new Error("The built page has no script for the editor: the grouping no longer fits the page.");
  return { atStart: unique(atStart), workers, editor: unique(editor) };
}

/**
 * @param {Record<string, Chunk>} manifest
 * @param {string[]} starts
 * @param {(chunk: Chunk) => string[]} next
 * @returns {string[]} names of chunks, the starts among them
 */
function reach(manifest, starts, next) {
  const seen = new Set(starts);
  for (const name of seen) {
    const chunk = manifest[name];
    if (chunk !== undefined) next(chunk).forEach((reached) => seen.add(reached));
  }
  return [...seen];
}

/** @param {Chunk[]} chunks */
function workersOf(chunks) {
  return chunks.flatMap((chunk) => chunk.assets ?? []).filter((path) => path.endsWith(".js"));
}

/**
 * The given scripts and all that they name. The manifest knows nothing of what stands behind a worker.
 * @param {string[]} starts
 * @param {ReadonlyMap<string, string>} scripts
 */
function mentionedBy(starts, scripts) {
  const seen = new Set(starts);
  for (const path of seen) {
    const text = scripts.get(path) ?? "";
    for (const other of scripts.keys()) {
      if (text.includes(other.slice(other.lastIndexOf("/") + 1))) seen.add(other);
    }
  }
  return [...seen];
}

/** @param {string} html */
function classicScripts(html) {
  return [...html.matchAll(/<script\b[^>]*\bsrc="\.?\/?([^"]+)"/g)].flatMap((match) => match[1] ?? []);
}

/**
 * `assets/layout.worker-Dx9_3o.js` is the worker `layout.worker`.
 * @param {string} path
 */
function nameOf(path) {
  return path.slice(path.lastIndexOf("/") + 1).replace(/-[\w-]{8}\.js$/, "");
}

/** @param {string[]} paths */
function unique(paths) {
  return [...new Set(paths)].sort();
}
