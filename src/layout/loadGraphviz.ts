import { Graphviz } from "@hpcc-js/wasm-graphviz";
import type { DotEngine } from "./graphvizRows.ts";

let loading: Promise<DotEngine> | undefined;

/** Starts graphviz, once. Takes a quarter of a second: start it before the first graph is there. */
export function loadGraphviz(): Promise<DotEngine> {
  loading ??= Graphviz.load();
  return loading;
}
