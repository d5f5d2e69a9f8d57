import { groupScripts } from "./scripts/size/groupScripts.mjs";
import { readBuiltPage } from "./scripts/size/readBuiltPage.mjs";

const { atStart, worker, layout, editor } = groupScripts(readBuiltPage("dist"));
const built = (/** @type {string[]} */ paths) => paths.map((path) => `dist/${path}`);

export default [
  { name: "Scripts before use", path: built(atStart), limit: "180 kB", gzip: true },
  { name: "Worker with the layout engine and its wasm", path: built([...worker, ...layout]), limit: "650 kB", gzip: true },
  { name: "Editor, on demand", path: built(editor), limit: "900 kB", gzip: true },
];
