import { describe, expect, test } from "vitest";
import { FIRST_BUILD, readBuildLog } from "../../engine/index.ts";
import type { LogReading, MeasuredLog, MeasuredStep } from "../../engine/index.ts";
import { logText, recordedLog } from "../../testing/logs/recordedLogs.ts";
import { logWords } from "./logWords.ts";
import { measuredViewsOf } from "./measuredSteps.ts";
import { timesNote } from "./timesNote.ts";

function read(dockerfile: string, log: string): LogReading {
  const reader = readBuildLog({ dockerfile, options: {} });
  reader.feed(log);
  return reader.end();
}

const { dockerfile } = recordedLog("cache-rebuild");

describe("what is said of a log", () => {
  test("that matches", () =>
    expect(logWords(read(dockerfile, logText("cache-rebuild", "plainAgain")))).toEqual({
      lead: "All 9 steps of the log match.",
      notes: ["It is BuildKit’s plain progress.", "1 of them with a time. 8 from the cache."],
      unmatched: [],
    }));

  test("of which a part matches, and a part is missing", () =>
    expect(logWords(read("FROM a AS x\nRUN one\nRUN two\n", "noise\n#1 CACHED\n\n#2 [2/3] RUN one\n#2 DONE 1.0s\n\n#3 [3/3] RUN three\n#3 0.5 output"))).toEqual({
      lead: "All 2 steps of the log match.",
      notes: ["It is BuildKit’s plain progress.", "All have a time.", "1 step is found by place: the text differs, as with other build arguments.", "1 step has no end in the log: the time is what was seen of it.", "The names of 1 step stand before the log’s beginning.", "1 other line is left out."],
      unmatched: [],
    }));

  test("of another file", () => {
    const words = logWords(read("FROM scratch\nCOPY a b\n", logText("cache-rebuild", "plain")));
    expect(words).toMatchObject({ lead: "The log is of another file.", notes: ["It is BuildKit’s plain progress.", "9 steps belong to no instruction of this file."] });
    expect(words.unmatched).toHaveLength(5);
  });

  test("of the legacy builder, which tells no times", () =>
    expect(logWords(read(dockerfile, logText("cache-rebuild", "legacy"))).notes[1]).toBe("It tells no times: the legacy builder prints none, unless a CI system puts one before each line."));

  test("that is none", () => {
    expect(logWords(read(dockerfile, "a\nb\n"))).toMatchObject({ lead: "No build is found in it.", notes: ["None of its 2 lines is one of a build’s progress.", expect.stringContaining("2>&1")] });
    expect(logWords(read(dockerfile, ""), 5_000_000).notes).toContain("The last 5 MB are not read: a log may have up to 200 MB.");
    expect(logWords(read(dockerfile, "#4 0.5 x\n#5 DONE 0.1s\n"))).toMatchObject({ lead: "The log begins too late.", notes: ["The names of 2 steps stand before its beginning."] });
  });
});

const step = (instruction: number, state: MeasuredStep["state"], milliseconds: number | null): MeasuredStep => ({ stage: 0, instruction, part: 0, state, milliseconds });
const log: MeasuredLog = { builder: "buildkit", form: "plain", steps: [step(-1, "cached", null), step(0, "cached", null), step(1, "done", 3200), step(2, "unfinished", 1000)], others: [] };

test("what is measured is said beside what is not", () => {
  expect(timesNote(FIRST_BUILD, true)).toEqual({ measured: "", rest: "Times are made up: 0.20 s for a RUN, less for all else, images there already." });
  expect(timesNote({ ...FIRST_BUILD, log, maxParallelism: 1, durations: { ...FIRST_BUILD.durations, bySteps: [{ stage: 0, instruction: 1, milliseconds: 1 }] } }, true)).toEqual({
    measured: "Measured: 4 instructions of a BuildKit log, 2 of them cached.",
    rest: "The rest is made up: 0.20 s for a RUN. 1 step is set by hand. BuildKit runs one vertex at a time.",
  });
  const untimed = { ...log, builder: "legacy", steps: log.steps.map((step) => ({ ...step, milliseconds: null })) } as const;
  expect(timesNote({ ...FIRST_BUILD, log: untimed }, true)).toEqual({ measured: "A legacy log of 4 instructions without times, 2 of them cached.", rest: "Times are made up: 0.20 s for a RUN." });
  expect(timesNote({ ...FIRST_BUILD, log: { ...log, steps: [] } }, true).measured).toBe("What the log measured is no longer in the file.");
  expect(timesNote({ ...FIRST_BUILD, log }, false).measured).toBe("Measured: 4 instructions of a BuildKit log; its cached marks give way to the supposed cache.");
});

test("each step and stage has its time, or its mark", () => {
  expect([...measuredViewsOf(log)].map(([key, { text }]) => `${key} ${text}`)).toEqual(["0:-1 cached", "0:0 cached", "0:1 3.20 s", "0:2 > 1.00 s", "0 > 4.20 s"]);
  expect(measuredViewsOf({ ...log, steps: [step(-1, "done", 0), step(0, "cached", null)] }).get("0")?.text).toBe("cached");
  expect(measuredViewsOf({ ...log, steps: [{ ...step(0, "fails", 10), error: "exit code: 2" }] }).get("0:0")).toEqual({ text: "fails", title: "Fails in BuildKit’s log: exit code: 2", state: "fails" });
});
