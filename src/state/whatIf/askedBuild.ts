import type { AnalysisInput, PastBuild, Scenario } from "../../engine/index.ts";
import { buildsInCache } from "../../viewmodel/cache/whatIf.ts";
import type { EarlierBuild } from "../../viewmodel/cache/whatIf.ts";
import type { AppState } from "../appState.ts";

/** What the simulator is asked: the builds that filled the caches, the oldest first, and the build that is looked at. */
export interface AskedBuild {
  readonly history: readonly PastBuild[];
  readonly build: PastBuild;
  /** Files of the build context that something is supposed of. */
  readonly supposedFiles: readonly string[];
}

type Asking = Pick<AppState, "dockerfile" | "target" | "options" | "legacyVersion" | "shownPlatform" | "scenario" | "whatIf">;

/** The build of the file on the page with all that is supposed of its cache. */
export function toAskedBuild(state: Asking): AskedBuild {
  const { dockerfile, target, options, legacyVersion, shownPlatform, scenario, whatIf } = state;
  const { start, changedFiles, touchedFiles, changedImages, ignoresCache, ignoredStages } = whatIf;
  const input: AnalysisInput = { dockerfile, options: { ...options, target }, legacyVersion, shownPlatform };
  const history = start === "present" ? [{ input, scenario }] : buildsInCache(whatIf).map((build) => ({ input: toEarlierInput(build, options), scenario }));
  const surroundings: Scenario["surroundings"] = {
    ...scenario.surroundings,
    changedFiles: changedFiles.map((path) => [path, "changed"]),
    changedImages: changedImages.map((reference) => [reference, "changed"]),
  };
  const supposedFiles = [...new Set([...changedFiles, ...touchedFiles])];
  return { history, supposedFiles, build: { isLogged: history.length === 0 && !ignoresCache && ignoredStages.length === 0, input, scenario: { ...scenario, surroundings }, cache: { ignoresCache, ignoredStages, cacheFrom: [] } } };
}

function toEarlierInput({ dockerfile, target, options, legacyVersion }: EarlierBuild, { files }: AppState["options"]): AnalysisInput {
  return { dockerfile, options: { ...options, ...(files && { files }), target }, legacyVersion };
}
