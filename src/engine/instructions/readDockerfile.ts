import type { Ast } from "../parser/ast.ts";
import { readAst } from "../parser/readAst.ts";
import type { Dockerfile } from "./readStages.ts";
import { readStages } from "./readStages.ts";

/** A file as the parser and the instruction reader left it. */
export interface ReadFile {
  readonly ast: Ast;
  readonly dockerfile: Dockerfile;
}

/** Reads a text into its tree and its instructions, BuildKit's way. Any text has both; time is linear in its length. */
export function readDockerfile(text: string): ReadFile {
  const ast = readAst(text);
  return { ast, dockerfile: readStages(ast) };
}
