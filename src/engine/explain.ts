import type { AnalysisInput } from "./analysis.ts";
import { bindBuildkit } from "./builders/buildkit/bindBuildkit.ts";
import { planBuildkit } from "./builders/buildkit/planBuildkit.ts";
import { compareBuilders } from "./builders/compare.ts";
import { shortenContextNames } from "./buildContext/shortenContextNames.ts";
import { bindLegacy } from "./builders/legacy/bindLegacy.ts";
import { planLegacy } from "./builders/legacy/planLegacy.ts";
import { bindAsWritten } from "./graph/bindAsWritten.ts";
import { joinBindings } from "./graph/joinBindings.ts";
import { readDockerfile } from "./instructions/readDockerfile.ts";
import { explainSubject } from "./reasons/explainSubject.ts";
import type { ExplainedPlace, Explanation } from "./reasons/explanation.ts";
import type { ReasonSubject } from "./reasons/reasonSubject.ts";
import { showPlatform } from "./showPlatform.ts";
import { applyTextEdits } from "./source/applyTextEdits.ts";

/**
 * Why both builders do what they do with a stage, a step or an edge, and which one change would turn that round. Asked
 * on demand: every change that it names is tried first.
 * @returns null where the file has no such place
 */
export function explain(input: AnalysisInput, place: ExplainedPlace): Explanation | null {
  return explainSubject(compareInput(input), place, ({ edits, target }) =>
    compareInput({ ...input, dockerfile: applyTextEdits(input.dockerfile, edits), options: target === undefined ? input.options : { ...input.options, target } }),
  );
}

function compareInput({ dockerfile: text, options: given, legacyVersion = "28", shownPlatform = 0 }: AnalysisInput): ReasonSubject {
  const options = shortenContextNames(given);
  const file = readDockerfile(text);
  const { stages } = file.dockerfile;
  const buildkit = showPlatform(planBuildkit(file, options), shownPlatform);
  const legacy = planLegacy(text, options, legacyVersion);
  const bound = bindBuildkit(buildkit);
  const unbound = bindAsWritten(stages, (stage) => bound.hasBound(stage));
  const graph = joinBindings(stages, { bindings: [...bound.bindings, ...unbound], hasBound: bound.hasBound }, bindLegacy(legacy));
  const comparison = { stages, graph, buildkit, legacy };
  return { ...comparison, file, options, legacyVersion, shownPlatform, verdicts: compareBuilders(comparison) };
}
