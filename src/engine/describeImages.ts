import type { AnalysisInput } from "./analysis.ts";
import { shortenContextNames } from "./buildContext/shortenContextNames.ts";
import { planBuildkit } from "./builders/buildkit/planBuildkit.ts";
import { planLegacy } from "./builders/legacy/planLegacy.ts";
import { readDockerfile } from "./instructions/readDockerfile.ts";
import { showPlatform } from "./showPlatform.ts";
import { describePlannedImages } from "./simulator/image/describeImages.ts";
import type { ImageDescription } from "./simulator/image/imageDescription.ts";

/** What each builder's image of the target consists of, layer by layer, and what stays behind. Pure; any text gets an answer. */
export function describeImages({ dockerfile, options: given, legacyVersion = "28", shownPlatform = 0 }: AnalysisInput): ImageDescription {
  const options = shortenContextNames(given);
  const file = readDockerfile(dockerfile);
  const buildkit = showPlatform(planBuildkit(file, options), shownPlatform);
  return describePlannedImages({ stages: file.dockerfile.stages, buildkit, legacy: planLegacy(file, options, legacyVersion) });
}
