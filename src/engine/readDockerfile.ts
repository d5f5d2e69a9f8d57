import { readStages } from "./instructions/readStages.ts";
import type { ReadFile } from "./builders/buildkit/planBuildkit.ts";
import { readAst } from "./parser/readAst.ts";

/** Reads a text into its tree and its instructions, BuildKit's way. Any text has both; time is linear in its length. */
export function readDockerfile(text: string): ReadFile {
  const ast = readAst(text);
  return { ast, dockerfile: readStages(ast) };
}
