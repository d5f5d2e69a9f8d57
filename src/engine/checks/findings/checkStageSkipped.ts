import type { Finding } from "../finding.ts";
import { isCheckLike, spanOfStageName } from "../skippedStages.ts";

export const checkStageSkipped: Finding = {
  name: "CheckStageSkipped",
  severity: "warning",
  why: "By its name the stage checks the others, but a build of this target never runs it, and says nothing about that. The legacy builder runs it where it stands above the target.",
  advice: "Run it with --target and its name, or let the target copy a file that it writes.",
  examples: {
    bad: "FROM golang AS build\nRUN go build -o /app\n\nFROM build AS ‹test›\nRUN go test ./...\n\nFROM alpine\nCOPY --from=build /app /app",
    good: "FROM golang AS build\nRUN go build -o /app\n\nFROM build AS test\nRUN go test ./... > /passed\n\nFROM alpine\nCOPY --from=build /app /app\nCOPY --from=test /passed /passed",
  },
  find({ skipped: { stages, targetName, usersOf } }) {
    const checking = new Set(stages.filter(isCheckLike).map((it) => it.index));
    return stages.flatMap((stage) => {
      const { index, from } = stage;
      // A base that only other checks use is told by them.
      const isTold = [...(usersOf.get(index) ?? [])].some((it) => checking.has(it));
      if (!checking.has(index) || isTold) return [];
      return [{ message: `BuildKit skips ${from.name}: nothing that ${targetName} needs leads to it.`, span: spanOfStageName(stage), lines: [from.node.lines] }];
    });
  },
};
