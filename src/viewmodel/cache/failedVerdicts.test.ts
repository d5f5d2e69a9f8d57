import { expect, test } from "vitest";
import { FIRST_BUILD, analyse, simulate } from "../../engine/index.ts";
import type { MeasuredLog, MeasuredStep } from "../../engine/index.ts";
import { failedVerdicts } from "./failedVerdicts.ts";

const dockerfile = "FROM a AS x\nENV A=1\nRUN one\nRUN two\nENV B=1\nFROM x AS y\nFROM a AS z\nRUN slow\nFROM a\nCOPY --from=y / /\nCOPY --from=z / /\n";

function shown(builder: MeasuredLog["builder"], ...steps: readonly MeasuredStep[]) {
  const input = { dockerfile, options: {} };
  const { stages, verdicts } = analyse(input);
  const log: MeasuredLog = { builder, form: builder === "legacy" ? "legacy" : "plain", steps, others: [] };
  return failedVerdicts({ stages, verdicts }, simulate(input, { ...FIRST_BUILD, log }));
}

const step = (stage: number, instruction: number, state: MeasuredStep["state"], milliseconds: number, error?: string): MeasuredStep => ({ stage, instruction, part: 0, state, milliseconds, ...(error !== undefined && { error }) });

test("a failure in BuildKit's log is shown at its step, and what comes behind it is not reached", () => {
  const error = 'process "/bin/sh -c two" did not complete successfully: exit code: 7';
  const { stages, buildkit, legacy } = shown("buildkit", step(0, 1, "done", 100), step(0, 2, "fails", 500, error), step(2, 0, "canceled", 550));
  expect(stages[0]?.buildkit).toEqual({ outcome: "fails", lead: "Fails here.", reason: `The log of a real build shows that the step on line 4 fails: ${error}` });
  expect(stages[0]?.steps.map((it) => it.buildkit)).toEqual(["built", "built", "fails", "not reached"]);
  expect([stages[2], stages[3]].map((it) => it?.buildkit)).toMatchObject([{ outcome: "not reached", reason: "The log of a real build shows that x fails on line 4, and one failure ends the build." }, { outcome: "not reached" }]);
  expect([buildkit.error?.message, buildkit.error?.line, buildkit.stageCount]).toEqual([error, 4, 1]);
  expect([legacy.error, stages[0]?.legacy.outcome]).toEqual([undefined, "built"]);
});

test("a failure in the legacy builder's log ends that builder's verdicts alone", () => {
  const error = "The command '/bin/sh -c two' returned a non-zero code: 7";
  const { stages, buildkit, legacy } = shown("legacy", step(0, 2, "fails", 500, error));
  expect(stages.map((it) => it.legacy.outcome)).toEqual(["fails", "not reached", "not reached", "not reached"]);
  expect(stages[0]?.steps.map((it) => it.legacy)).toEqual(["built", "built", "fails", "not reached"]);
  expect(legacy.error).toMatchObject({ message: error, step: 4 });
  expect([buildkit.error, stages[0]?.buildkit.outcome]).toEqual([undefined, "built"]);
});

test("a run that succeeds leaves the verdicts as they are", () => {
  const input = { dockerfile, options: {} };
  const { stages, verdicts } = analyse(input);
  expect(failedVerdicts({ stages, verdicts }, simulate(input, FIRST_BUILD))).toBe(verdicts);
});
