import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyInput } from "../testing/dockerfiles/arbitraryBuild.ts";
import { soundFile } from "../testing/dockerfiles/soundFile.ts";
import { holdsFor, propertySeed } from "../testing/holdsFor.ts";
import { logText, recordedLog } from "../testing/logs/recordedLogs.ts";
import type { BuildOptions } from "./buildContext/buildOptions.ts";
import { readBuildLog } from "./readBuildLog.ts";
import { simulate } from "./simulate.ts";
import type { BuildRun } from "./simulator/buildRun.ts";
import { terminalFrame } from "./simulator/buildkit/terminalFrame.ts";
import { listDisplayed } from "./simulator/buildkit/displayedWorks.ts";
import { FIRST_BUILD } from "./simulator/scenario.ts";
import type { Scenario } from "./simulator/scenario.ts";
import type { LogReading } from "./simulator/logs/matchLog.ts";

function readLog(dockerfile: string, log: string, options: BuildOptions = {}): LogReading {
  const reader = readBuildLog({ dockerfile, options });
  reader.feed(log);
  return reader.end();
}

const { dockerfile } = recordedLog("multi-stage");
const steps = ({ measured }: LogReading): readonly string[] => (measured?.steps ?? []).map(({ stage, instruction, state, milliseconds }) => `${stage}:${instruction} ${state} ${milliseconds ?? "-"}`);

describe("a log of the file", () => {
  test.each(["plain", "terminal", "rawjson", "older", "legacy"] as const)("in %s form is matched whole", (form) => {
    const reading = readLog(dockerfile, logText("multi-stage", form));
    expect(reading).toMatchObject({ matched: reading.steps, unmatched: [], byPlace: 0, elsewhere: 0, builds: 1 });
    expect(reading.steps).toBe(form === "legacy" ? 9 : 7);
  });

  test("gives the times of its instructions, and of the builder's own tasks", () => {
    const reading = readLog(dockerfile, "#1 [internal] load metadata for docker.io/library/golang:1.21\n#1 DONE 1.5s\n\n#2 [build 5/5] RUN cp main.go /app/server\n#2 DONE 3.2s\n\n#3 [build 2/5] WORKDIR /app\n#3 CACHED\n\n#4 exporting to image\n#4 DONE 0.7s\n");
    expect(steps(reading)).toEqual(["0:3 done 3200", "0:0 cached -"]);
    expect(reading).toMatchObject({ steps: 2, matched: 2, timed: 1, cached: 1, measured: { builder: "buildkit", others: [["[internal] load metadata for docker.io/library/golang:1.21", 1500], ["exporting to image", 700]] } });
  });

  test("of an earlier state of it is matched by text, whatever the numbers", () => {
    const reading = readLog("FROM a AS x\nENV A=1\nRUN new\nRUN one\nRUN two\n", "#1 [x 2/3] RUN one\n#1 DONE 1.0s\n\n#2 [x 3/3] RUN two\n#2 DONE 2.0s\n");
    expect(steps(reading)).toEqual(["0:2 done 1000", "0:3 done 2000"]);
  });

  test("built with other arguments is matched by place, where the rest is of this file", () => {
    const reading = readLog("FROM a AS x\nARG V=1\nRUN echo $V\nRUN two\n", "#1 [2/3] RUN echo 9\n#1 DONE 1.0s\n\n#2 [3/3] RUN two\n#2 DONE 2.0s\n");
    expect(reading).toMatchObject({ matched: 2, byPlace: 1 });
    expect(steps(reading)).toEqual(["0:1 done 1000", "0:2 done 2000"]);
  });

  test("built for another target gives times of stages that this target does not need", () => {
    const reading = readLog("FROM a AS x\nRUN one\nFROM a AS y\nRUN two\nFROM a AS z\nRUN three\n", "#1 [y 2/2] RUN two\n#1 DONE 1.0s\n", { target: "x" });
    expect(reading).toMatchObject({ matched: 1, elsewhere: 1 });
    expect(steps(reading)).toEqual(["1:0 done 1000"]);
  });

  test("with equal names is matched in order", () =>
    expect(steps(readLog("FROM a\nRUN x\nRUN x\n", "Step 1/3 : FROM a\nStep 2/3 : RUN x\n ---> Using cache\nStep 3/3 : RUN x\n ---> Running in 0123456789ab\n"))).toEqual(["0:-1 done -", "0:0 cached -", "0:1 unfinished -"]));

  test("of several services leaves the others out", () => {
    const reading = readLog("FROM a\nRUN x\n", "#1 [web internal] load build definition from Dockerfile\n#1 DONE 0.1s\n\n#2 [db internal] load build definition from Dockerfile\n#2 DONE 0.1s\n\n#3 [web 2/2] RUN x\n#3 DONE 1.0s\n\n#4 [db 2/2] RUN y\n#4 DONE 2.0s\n");
    expect(reading).toMatchObject({ steps: 2, matched: 1, unmatched: ["[db 2/2] RUN y"] });
  });
});

describe("what does not belong to the file", () => {
  test("is named, and a log of another file gives nothing", () => {
    const reading = readLog("FROM scratch\nCOPY a b\n", logText("cache-rebuild", "plain"));
    expect(reading).toMatchObject({ measured: null, matched: 0, form: "plain" });
    expect(reading.unmatched).toContain("[base 2/2] RUN echo base > /base");
  });

  test("is no reason to leave out another build of the same log", () =>
    expect(readLog(dockerfile, logText("cache-rebuild", "plain") + logText("multi-stage", "plain") + logText("cache-rebuild", "plain"))).toMatchObject({ builds: 3, build: 2, matched: 7 }));

  test.each(["", "\n\n", "hello\nworld\n", "sha256:abc"])("may be all of it: %j", (text) => expect(readLog(dockerfile, text)).toMatchObject({ measured: null, form: null, builds: 0, steps: 0 }));
});

/** What a run shows of its steps, by label, state and time. */
const shown = ({ works }: BuildRun): readonly string[] => listDisplayed(works).filter((it) => it.state !== "not reached").map(({ label, state, start, end }) => `${label} ${state} ${state === "cached" ? 0 : end - start}`).sort();

// As buildx prints them, to a tenth of a second.
const tenths = fc.nat(90).map((it) => it * 100);
const anyTimes = fc.record({ bySteps: fc.array(fc.record({ stage: fc.nat(12), instruction: fc.integer({ min: -1, max: 4 }), milliseconds: tenths }), { maxLength: 12 }), exec: tenths, file: tenths, image: tenths, internal: tenths, output: tenths });
const anyScenario = anyTimes.map(({ bySteps, exec, file, image, internal, output }): Scenario => ({ ...FIRST_BUILD, durations: { byKind: { internal, image, exec, file, merge: 0, config: 0, export: output }, bySteps } }));

describe(`a log that the simulation prints (seed ${propertySeed})`, () => {
  const anyBuild = fc.record({ built: soundFile, scenario: anyScenario });

  test("reads back to its own times and states", () => {
    holdsFor(anyBuild, ({ built, scenario }) => {
      const run = simulate(built, scenario).buildkit;
      const { measured, matched, steps: count } = readLog(built.dockerfile, run.transcript.map((it) => it.text).join("\n"), built.options);
      expect(matched).toBe(count);
      // Of what fails, and what is stopped over it, buildx prints no time.
      if (run.outcome !== "succeeds") return;
      const again = simulate(built, { ...FIRST_BUILD, ...(measured && { log: measured }) }).buildkit;
      expect(shown(again)).toEqual(shown(run));
      expect(again.duration).toBe(run.duration);
    });
  });

  test("on a terminal does, too, be it cut", () => {
    holdsFor(fc.record({ built: soundFile, scenario: anyScenario, width: fc.integer({ min: 70, max: 300 }) }), ({ built, scenario, width }) => {
      const run = simulate(built, scenario).buildkit;
      const { matched, steps: count } = readLog(built.dockerfile, terminalFrame(run, run.duration, width).map((it) => it.text).join("\n"), built.options);
      expect(matched).toBe(count);
    });
  });

  test("by the legacy builder reads back by its lines' timestamps", () => {
    holdsFor(anyBuild, ({ built, scenario }) => {
      const run = simulate(built, scenario).legacy;
      const log = run.transcript.map(({ at, text }) => `${timestamp(at)} ${text}`).join("\n");
      const { measured, matched, steps: count } = readLog(built.dockerfile, log, built.options);
      expect(matched).toBe(count);
      const again = simulate(built, { ...FIRST_BUILD, durations: { ...FIRST_BUILD.durations, byKind: scenario.durations.byKind }, ...(measured && { log: measured }) }).legacy;
      expect(again.works.map(({ label, state, start, end }) => [label, state, start, end])).toEqual(run.works.map(({ label, state, start, end }) => [label, state, start, end]));
    });
  });

  test("of any file is read without harm, and so is any other text", () => {
    holdsFor(fc.record({ input: anyInput, other: anyInput }), ({ input, other }) => {
      const { legacy, buildkit } = simulate(other, FIRST_BUILD);
      for (const { transcript } of [legacy, buildkit]) {
        const reading = readLog(input.dockerfile, transcript.map((it) => it.text).join("\n"), input.options);
        expect(reading.matched).toBeLessThanOrEqual(reading.steps);
        expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
        expect(simulate(input, { ...FIRST_BUILD, ...(reading.measured && { log: reading.measured }) }).buildkit.works.every(({ start, end }) => end >= start)).toBe(true);
      }
    });
  });
});

function timestamp(milliseconds: number): string {
  return `2026-01-01T00:${String(Math.floor(milliseconds / 60_000)).padStart(2, "0")}:${((milliseconds % 60_000) / 1000).toFixed(3).padStart(6, "0")}Z`;
}
