import { displayName } from "../../builders/displayName.ts";
import type { Finding } from "../finding.ts";
import { isCheckLike, spanOfStageName } from "../skippedStages.ts";

export const stageNotReached: Finding = {
  name: "StageNotReached",
  severity: "note",
  why: "BuildKit starts at the target and follows FROM, COPY and mounts back. Nothing leads to this stage, and no other stage uses it.",
  advice: "Choose it with --target, let the target copy from it, or leave it out of the file.",
  examples: {
    bad: "FROM alpine AS ‹tools›\nRUN one\n\nFROM alpine\nRUN two",
    good: "FROM alpine AS tools\nRUN one\n\nFROM alpine\nCOPY --from=tools /one /one",
  },
  find({ skipped: { stages, targetName, usersOf } }) {
    return stages.flatMap((stage) => {
      const { index, from } = stage;
      if (usersOf.has(index) || isCheckLike(stage)) return [];
      const name = displayName(stage);
      const cause = from.name === "" ? `no stage uses ${name}, and without a name no --target can choose it` : `no stage uses ${name}`;
      return [{ message: `Not reached from ${targetName}: ${cause}.`, span: spanOfStageName(stage), lines: [from.node.lines] }];
    });
  },
};
