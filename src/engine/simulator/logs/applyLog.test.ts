import { describe, expect, test } from "vitest";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import type { BuildRun } from "../buildRun.ts";
import { simulateBuildkit } from "../buildkit/simulateBuildkit.ts";
import { runLegacy } from "../legacy/runLegacy.ts";
import { FIRST_BUILD } from "../scenario.ts";
import type { Scenario } from "../scenario.ts";
import type { MeasuredLog, MeasuredStep } from "./measuredLog.ts";

const dockerfile = "FROM a AS x\nRUN one\nRUN two\nCOPY b .\n";

function step(instruction: number, state: MeasuredStep["state"], milliseconds: number | null = null, error?: string): MeasuredStep {
  return { stage: 0, instruction, part: 0, state, milliseconds, ...(error !== undefined && { error }) };
}

const withLog = (builder: MeasuredLog["builder"], ...steps: readonly MeasuredStep[]): Scenario => ({ ...FIRST_BUILD, log: { builder, form: builder === "legacy" ? "legacy" : "plain", steps, others: [["exporting to image", 700]] } });
const buildkit = (scenario: Scenario, isLogged = true): BuildRun => simulateBuildkit({ file: readDockerfile(dockerfile), options: {}, scenario, isLogged });
const legacy = (scenario: Scenario, isLogged = true): BuildRun => runLegacy({ dockerfile, options: {}, version: "28", scenario, isLogged });
const told = ({ works }: BuildRun) => works.filter((it) => it.kind !== "internal").map(({ label, state, start, end, timedBy = "model" }) => `${label.replace(/^\[.*\] /, "")} ${state} ${end - start} ${timedBy}`);

describe("BuildKit's log", () => {
  const scenario = withLog("buildkit", step(0, "cached"), step(1, "done", 5000), step(2, "unfinished", 300));

  test("gives BuildKit its times and cached marks", () =>
    expect(told(buildkit(scenario))).toEqual(["FROM docker.io/library/a:latest done 40 model", "RUN one cached 0 log", "RUN two done 5000 log", "COPY b . done 300 log", "exporting to image done 700 log"]));

  test("gives the legacy builder its times alone", () => expect(told(legacy(scenario))).toEqual(["FROM a AS x done 40 model", "RUN one done 200 model", "RUN two done 5000 log", "COPY b . done 300 log"]));

  test("leaves what was set by hand", () =>
    expect(told(buildkit({ ...scenario, durations: { ...scenario.durations, bySteps: [{ stage: 0, instruction: 1, milliseconds: 10 }] } }))).toContain("RUN two done 10 hand"));

  test("says nothing of the cache of another build", () => expect(told(buildkit(scenario, false))).toContain("RUN one done 200 model"));

  test("tells times with the wait for a locked cache in them", () => {
    const file = readDockerfile("FROM a AS x\nRUN --mount=type=cache,target=/c,sharing=locked one\nFROM a\nRUN --mount=type=cache,target=/c,sharing=locked two\nCOPY --from=x /a /b\n");
    const run = simulateBuildkit({ file, options: {}, isLogged: true, scenario: withLog("buildkit", step(0, "done", 1000), { ...step(0, "done", 2000), stage: 1 }) });
    expect(told(run).filter((it) => it.startsWith("RUN")).map((it) => it.replace(/^RUN --mount=\S+ /, ""))).toEqual(["two done 2000 log", "one done 1000 log"]);
  });

  test("of a failed build stops where that did, with its words", () => {
    const run = buildkit(withLog("buildkit", step(0, "done", 100), step(1, "fails", 900, 'process "two" did not complete successfully: exit code: 2')));
    expect(told(run)).toEqual(["FROM docker.io/library/a:latest done 40 model", "RUN one done 100 log", "RUN two fails 900 log", "COPY b . not reached 0 model", "exporting to image not reached 0 log"]);
    expect(run.outcome).toBe("fails");
    expect(run.transcript.at(-1)?.text).toBe('ERROR: failed to build: failed to solve: process "two" did not complete successfully: exit code: 2');
  });
});

describe("the legacy builder's log", () => {
  const scenario = withLog("legacy", step(0, "cached"), step(1, "done", 5000));

  test("gives its cached marks to that builder, and its times to both", () => {
    expect(told(legacy(scenario))).toEqual(["FROM a AS x done 40 model", "RUN one cached 0 log", "RUN two done 5000 log", "COPY b . done 40 model"]);
    expect(legacy(scenario).transcript.filter((it) => it.text === " ---> Using cache")).toHaveLength(1);
    expect(told(buildkit(scenario)).slice(1, 3)).toEqual(["RUN one done 200 model", "RUN two done 5000 log"]);
  });

  test("says nothing of the cache of another build", () => expect(told(legacy(scenario, false))).toContain("RUN one done 200 model"));

  test("of a failed build ends where that did", () => {
    const run = legacy(withLog("legacy", step(1, "fails", null, "The command '/bin/sh -c two' returned a non-zero code: 7")));
    expect(run).toMatchObject({ outcome: "fails", exitCode: 7 });
    expect(told(run).at(-1)).toBe("RUN two fails 200 model");
    expect(run.transcript.at(-1)?.text).toBe("The command '/bin/sh -c two' returned a non-zero code: 7");
  });
});
