import type { BuildOptions } from "../engine/index.ts";
import type { PlatformBuild } from "../engine/builders/buildkit/buildkitPlan.ts";
import { planBuildkit } from "../engine/builders/buildkit/planBuildkit.ts";
import { readDockerfile } from "../engine/index.ts";

/** What BuildKit does with a file, as lines: each build's vertices with the numbers of their inputs, or the refusal. */
export function printBuildkitPlan(lines: readonly string[], options: BuildOptions = {}): readonly string[] {
  const { builds, error } = planBuildkit(readDockerfile(lines.join("\n")), options);
  if (builds.length === 0 && error) return [`refused: ${error.message}`];
  return builds.flatMap((build) => (build.error ? [`refused: ${build.error.message}`] : printVertices(build)));
}

/** Which stages a file's first build reaches, and which of those it executes. */
export function printReach(lines: readonly string[], options: BuildOptions = {}): string {
  const [build] = planBuildkit(readDockerfile(lines.join("\n")), options).builds;
  return build ? `target ${build.target}, reached ${build.reached.join(" ")}, executed ${build.executed.join(" ")}` : "refused";
}

function printVertices({ platform, vertices, result }: PlatformBuild): readonly string[] {
  return [
    ...(platform === "" ? [] : [`for ${platform}`]),
    ...vertices.map(({ name, op, inputs }, index) => `${index}${index === result ? "*" : ""} ${op} ${name}${inputs.length > 0 ? ` <- ${inputs.join(" ")}` : ""}`),
  ];
}
