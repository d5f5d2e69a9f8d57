import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import type { ReadFile } from "../../instructions/readDockerfile.ts";
import type { BuildDescription } from "./buildkitPlan.ts";
import { readClientOptions } from "./clientOptions.ts";
import { listTargets } from "./outline.ts";
import { PhaseRun } from "./phaseRun.ts";
import { toBuildkitError } from "./toBuildkitError.ts";

/** What the targets are, and what the chosen one uses; undefined where BuildKit refuses to say. */
export function describeBuildkit(file: ReadFile, options: BuildOptions): BuildDescription {
  const targets = file.ast.error || file.dockerfile.error || file.ast.text === "" ? undefined : listTargets(file.dockerfile.stages);
  try {
    return { targets, outline: new PhaseRun(file, options, readClientOptions(options)).outline() };
  } catch (error) {
    toBuildkitError(error, "client");
    return { targets, outline: undefined };
  }
}
