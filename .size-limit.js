import { groupScripts } from "./scripts/size/groupScripts.mjs";
import { readBuiltPage } from "./scripts/size/readBuiltPage.mjs";

const { atStart, workers, editor } = groupScripts(readBuiltPage("dist"));
const layout = workers.get("layout.worker");
if (layout === undefined) throw new Error(`The page starts no layout.worker, only: ${[...workers.keys()].join(", ")}.`);

const built = (/** @type {string[]} */ paths) => paths.map((path) => `dist/${path}`);

export default [
  { name: "Scripts before use", path: built(atStart), limit: "180 kB", gzip: true },
  { name: "Layout worker with its wasm", path: built(layout), limit: "650 kB", gzip: true },
  { name: "Editor, on demand", path: built(editor), limit: "900 kB", gzip: true },
];
