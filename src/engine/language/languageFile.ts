import type { BuildOptions } from "../buildContext/buildOptions.ts";
import type { Verdicts } from "../builders/verdict.ts";
import type { StageGraph } from "../graph/stageGraph.ts";
import type { TracedInput } from "../variables/tracedBuild.ts";
import type { Dockerfile } from "../instructions/readStages.ts";
import { readDockerfile } from "../instructions/readDockerfile.ts";
import type { Ast } from "../parser/ast.ts";
import type { StageNames } from "./stageNames.ts";
import { readStageNames } from "./stageNames.ts";

/** What the builders make of a file, as far as an editor tells of it. */
export interface BuiltFile {
  readonly graph: StageGraph;
  readonly verdicts: Verdicts;
}

/** A text that is being edited, read once for all questions about it. */
export interface LanguageFile {
  readonly ast: Ast;
  readonly dockerfile: Dockerfile;
  readonly names: StageNames;
  readonly options: BuildOptions;
  readonly input: TracedInput;
  /** Worked out when it is first asked for: completion does without. */
  readonly built: () => BuiltFile;
  /** Another text and other options, built the same way. */
  readonly build: (text: string, options: BuildOptions) => BuiltFile;
}

/** Reads a text for questions about it, with the options of the build. `build` is asked only where a question is about what the builders do. */
export function openLanguageFile(input: TracedInput, build: LanguageFile["build"]): LanguageFile {
  const { dockerfile: text, options } = input;
  const { ast, dockerfile } = readDockerfile(text);
  let built: BuiltFile | undefined;
  return { ast, dockerfile, names: readStageNames(ast), options, input, build, built: () => (built ??= build(text, options)) };
}
