export type * from "./analysis.ts";
export { TOKEN_KINDS } from "./analysis.ts";
export type * from "./buildContext/buildOptions.ts";
export type * from "./builders/verdict.ts";
export type * from "./diagnostics.ts";
export type * from "./graph/stageGraph.ts";
export type * from "./source/span.ts";
