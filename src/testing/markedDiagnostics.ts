import { planBuildkit } from "../engine/builders/buildkit/planBuildkit.ts";
import { analyse, readDockerfile } from "../engine/index.ts";
import type { AnalysisInput, BuildOptions, Diagnostic } from "../engine/index.ts";

export { analyse } from "../engine/index.ts";
export { applyTextEdits } from "../engine/index.ts";

/** What the build is told, with the legacy builder's release among it. */
export type Told = BuildOptions & Pick<AnalysisInput, "legacyVersion">;

/** All that is said about a file. */
export function diagnosticsOf(dockerfile: string, { legacyVersion, ...options }: Told = {}): readonly Diagnostic[] {
  return analyse({ dockerfile, options, ...(legacyVersion ? { legacyVersion } : {}) }).diagnostics;
}

/** Each code with the offsets of what is underlined. */
export function placesOf(found: readonly Diagnostic[]): readonly string[] {
  return found.map(({ code, span }) => `${code} ${span.start}-${span.end}`);
}

/**
 * What BuildKit makes of a file, without the wording of its steps.
 * @param hidden keys of the image's config to leave out
 */
export function outlineBuild(dockerfile: string, options: BuildOptions = {}, hidden: readonly string[] = []): unknown {
  const { error, builds } = planBuildkit(readDockerfile(dockerfile), options);
  const plan = builds.map(({ target, reached, executed, vertices, result, config }) => ({ target, reached, executed, result, config, vertices: vertices.map(({ op, inputs }) => ({ op, inputs })) }));
  return JSON.parse(JSON.stringify({ error, plan }, (key, value: unknown) => (hidden.includes(key) ? undefined : value)));
}

/** Parts of the image's config that a rule's fix is there to change. */
export function configChangedBy(rule: string): readonly string[] {
  if (rule === "JSONArgsRecommended") return ["Cmd", "Entrypoint"];
  return rule === "MaintainerDeprecated" ? ["Labels"] : [];
}
