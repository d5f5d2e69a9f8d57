import { displayName } from "../../builders/displayName.ts";
import { sentence } from "../../builders/legacyVerdict.ts";
import type { Finding } from "../finding.ts";

export const unneededStageFails: Finding = {
  name: "UnneededStageFails",
  severity: "warning",
  why: "The legacy builder runs every stage from the top of the file to the target, needed or not. BuildKit never starts this one, and its build succeeds.",
  advice: "Move the stage below the target, mend it, or build with BuildKit.",
  examples: {
    bad: "FROM alpine AS broken\n‹RUN› false\n\nFROM alpine\nRUN true",
    good: "FROM alpine AS sound\nRUN true\n\nFROM alpine\nCOPY --from=sound /a /a",
  },
  find({ legacyFailure: failure }) {
    if (!failure || failure.isNeeded || !failure.stage) return [];
    const { error, stage, targetName, when, span, lines } = failure;
    const message = `The legacy builder fails ${when}, in ${displayName(stage)}, which ${targetName} does not need: ${sentence(error.message)}`;
    return [{ message, span, lines }];
  },
};
