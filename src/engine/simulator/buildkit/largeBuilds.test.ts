import { describe, expect, test } from "vitest";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import type { BuildRun } from "../buildRun.ts";
import { FIRST_BUILD } from "../scenario.ts";
import type { StepDuration } from "../scenario.ts";
import { simulateBuildkit } from "./simulateBuildkit.ts";
import { terminalFrame } from "./terminalFrame.ts";

/** Long enough for a busy machine, and far too short for a time that grows with the square of these sizes. */
const GUARD = 60_000;
const STAGES = 5000;

const stages = (write: (index: number) => string): string => Array.from({ length: STAGES }, (_, index) => write(index)).join("");

function build(dockerfile: string, bySteps: readonly StepDuration[] = [], maxParallelism = 0): BuildRun {
  return simulateBuildkit({ file: readDockerfile(dockerfile), options: {}, scenario: { ...FIRST_BUILD, maxParallelism, durations: { ...FIRST_BUILD.durations, bySteps } } });
}

const copies = stages((it) => `COPY --from=s${it} /a /${it}\n`);
const wide = `${stages((it) => `FROM alpine AS s${it}\nRUN make ${it}\n`)}FROM alpine\n${copies}`;
const different = Array.from({ length: STAGES }, (_, stage) => ({ stage, instruction: 0, milliseconds: 1 + ((stage * 7919) % 60_000) }));

describe(`${STAGES} stages are built soon`, () => {
  test(
    "that all run at once, each as long as no other",
    () => {
      const run = build(wide, different);
      expect(run.works.filter((it) => it.kind === "exec" && it.state === "done")).toHaveLength(STAGES);
      expect(terminalFrame(run, run.duration / 2, 100).length).toBeGreaterThan(STAGES);
    },
    GUARD,
  );
  test(
    "that wait for one locked cache",
    () => {
      const run = build(wide.replaceAll("RUN make", "RUN --mount=type=cache,target=/c,sharing=locked make"));
      expect(run.criticalPath.length).toBeGreaterThan(STAGES);
    },
    GUARD,
  );
  test("that start from different images, four at a time", () => expect(build(`${stages((it) => `FROM image${it} AS s${it}\n`)}FROM alpine\n${copies}`, [], 4).works.length).toBeGreaterThan(3 * STAGES), GUARD);
});
