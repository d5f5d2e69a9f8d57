import type { Finding } from "./finding.ts";
import { argumentInheritedByBuildkitAlone } from "./findings/argumentInheritedByBuildkitAlone.ts";
import { argumentNotRedeclared } from "./findings/argumentNotRedeclared.ts";
import { checkStageSkipped } from "./findings/checkStageSkipped.ts";
import { copyFromOwnBase } from "./findings/copyFromOwnBase.ts";
import { flagIgnored } from "./findings/flagIgnored.ts";
import { heredocDropped } from "./findings/heredocDropped.ts";
import { legacyStops } from "./findings/legacyStops.ts";
import { stageNameInAnotherCase } from "./findings/stageNameInAnotherCase.ts";
import { stageNameMistyped } from "./findings/stageNameMistyped.ts";
import { stageNameTwice } from "./findings/stageNameTwice.ts";
import { stageNotReached } from "./findings/stageNotReached.ts";
import { unneededStageFails } from "./findings/unneededStageFails.ts";

/** What we say that no builder says, in the order in which it is told. */
export const findings: readonly Finding[] = [
  checkStageSkipped,
  stageNameMistyped,
  stageNameInAnotherCase,
  stageNameTwice,
  unneededStageFails,
  legacyStops,
  heredocDropped,
  flagIgnored,
  argumentNotRedeclared,
  argumentInheritedByBuildkitAlone,
  copyFromOwnBase,
  stageNotReached,
];
