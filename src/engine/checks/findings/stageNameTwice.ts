import { sentence } from "../../builders/legacyVerdict.ts";
import type { Finding } from "../finding.ts";
import { spanOfStageName } from "../skippedStages.ts";

export const stageNameTwice: Finding = {
  name: "StageNameTwice",
  severity: "warning",
  why: "Where a name stands twice, BuildKit takes the last stage of it. The legacy builder builds the first one as a target, and otherwise stops at the second.",
  advice: "Give each stage a name of its own.",
  examples: {
    bad: "FROM alpine AS build\nRUN one\n\nFROM alpine AS ‹build›\nRUN two",
    good: "FROM alpine AS build\nRUN one\n\nFROM build AS second\nRUN two",
  },
  find({ stages, legacy, buildkit, file }) {
    const target = file.options.target?.toLowerCase() ?? "";
    const firstLines = new Map<string, number>();
    let hasStopped = false;
    return stages.flatMap((stage) => {
      const { index, from } = stage;
      const { name, node } = from;
      const firstLine = firstLines.get(name);
      if (name === "") return [];
      if (firstLine === undefined) {
        firstLines.set(name, node.lines[0]);
        return [];
      }
      const place = { span: spanOfStageName(stage), lines: [node.lines] };
      if (!hasStopped && legacy.error?.message === `${name} stage name already used` && legacy.error.span.start === node.span.start) {
        hasStopped = true;
        const done = legacy.steps.length;
        const message = `The legacy builder stops here, after step ${done} of ${legacy.steps.at(-1)?.total ?? done}: ${sentence(legacy.error.message)} Line ${firstLine} has the name.`;
        return [{ message, ...place }];
      }
      if (name !== target || buildkit.builds[0]?.target !== index) return [];
      return [{ message: `The target ${name} is this stage for BuildKit, and the one on line ${firstLine} for the legacy builder.`, ...place }];
    });
  },
};
