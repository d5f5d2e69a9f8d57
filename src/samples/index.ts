import { cProgramOnAlpine } from "./cProgramOnAlpine.ts";
import { copyByName } from "./copyByName.ts";
import { copyByNumber } from "./copyByNumber.ts";
import { copyConfigFromImage } from "./copyConfigFromImage.ts";
import { copyFromImage } from "./copyFromImage.ts";
import { goServerOnAlpine } from "./goServerOnAlpine.ts";
import { legacyBuildsMore } from "./legacyBuildsMore.ts";
import { lowercaseAs } from "./lowercaseAs.ts";
import { nodeCopyByName } from "./nodeCopyByName.ts";
import { nodeCopyByNumber } from "./nodeCopyByNumber.ts";
import type { Sample } from "./sample.ts";
import { twoBuildsOnOneBase } from "./twoBuildsOnOneBase.ts";
import { unconnectedStages } from "./unconnectedStages.ts";
export type { Sample } from "./sample.ts";

/** The examples in the order of the menu. The first one opens on a first visit. */
export const samples: readonly [Sample, ...Sample[]] = [
  legacyBuildsMore,
  twoBuildsOnOneBase,
  copyByNumber,
  copyByName,
  lowercaseAs,
  goServerOnAlpine,
  cProgramOnAlpine,
  unconnectedStages,
  nodeCopyByNumber,
  nodeCopyByName,
  copyFromImage,
  copyConfigFromImage,
];
