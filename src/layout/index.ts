export { layoutGraph } from "./layoutGraph.ts";
export { loadGraphviz } from "./loadGraphviz.ts";
export type { DotEngine } from "./graphvizRows.ts";
