import { describe, expect, test } from "vitest";
import type { BuildRun, StageSummary, Work } from "../../engine/index.ts";
import { buildkitMoment, legacyMoment } from "./momentView.ts";
import { secondsText, ticksFor, timelineViewOf } from "./timelineView.ts";

const cache = { isHit: false, reason: "", follows: -1 };
const work = (label: string, start: number, end: number, given: Partial<Work> & { readonly stage?: number } = {}): Work => ({
  label,
  kind: "exec",
  causes: given.stage === undefined ? [] : [{ stage: given.stage, instruction: 0, span: { start: 0, end: 1 } }],
  inputs: [],
  state: "done",
  start,
  end,
  cache,
  isNeeded: true,
  ...given,
});
const run = (works: readonly Work[]): BuildRun => ({ works, transcript: [], duration: Math.max(...works.map((it) => it.end)), criticalPath: [0], outcome: "succeeds", exitCode: 0 });
const stages = ["base", "app"].map((displayName, index) => ({ index, displayName }) as StageSummary);

const legacy = run([
  work("Sending build context to Docker daemon", 0, 40, { kind: "internal" }),
  work("FROM a AS base", 40, 80, { kind: "image", stage: 0, isNeeded: false }),
  work("RUN make", 80, 280, { stage: 1 }),
]);
const buildkit = run([
  work("[internal] load build definition from Dockerfile", 0, 40, { kind: "internal" }),
  work("[app 2/3] RUN one", 40, 240, { stage: 1 }),
  work("[app 3/3] COPY --link x /", 100, 140, { stage: 1 }),
  work("[base 1/1] RUN two", 40, 240, { stage: 0, state: "canceled" }),
  work("[base 1/1] RUN never", 0, 0, { stage: 0, state: "not reached" }),
  work("exporting to image", 240, 320, { kind: "export" }),
]);

describe("the timeline", () => {
  const view = timelineViewOf({ legacy, buildkit }, stages);

  test("has a lane for the legacy builder, and for BuildKit one for housekeeping, each stage and export", () => {
    expect(view.lanes.map(({ builder, label, bars }) => [builder, label, bars.map((it) => `${it.text} ${it.look}`)])).toEqual([
      ["legacy", "", ["Sending build context to Docker daemon housekeeping", "1 FROM a AS base notNeeded", "2 RUN make work"]],
      ["buildkit", "internal", ["load build definition from Dockerfile housekeeping"]],
      ["buildkit", "base", ["RUN two canceled"]],
      ["buildkit", "app", ["RUN one work"]],
      ["buildkit", "", ["COPY --link x / work"]],
      ["buildkit", "export", ["exporting to image housekeeping"]],
    ]);
  });

  test("says in a bar's title what it is, where, how it ended and when", () => {
    const titles = view.lanes.flatMap((it) => it.bars.map((bar) => bar.title));
    expect(titles).toContain("FROM a AS base, stage base, not needed by the target, 0.04 s to 0.08 s");
    expect(titles).toContain("[base 1/1] RUN two, stage base, canceled, 0.04 s to 0.24 s");
  });

  test.each([
    [320, 350, 8],
    [1, 10, 2],
    [560, 600, 13],
    [61_000, 70_000, 8],
    [0, 100, 1],
    [NaN, 100, 1],
  ])("of %s ms spans %s ms with %s ticks", (duration, span, count) => {
    const ticks = ticksFor(duration);
    expect(ticks.span).toBeCloseTo(span);
    expect(ticks.ticks).toHaveLength(count);
  });
});

test.each([
  [480, "0.48 s"],
  [12_340, "12.3 s"],
  [65_000, "1 min 5 s"],
])("%s ms read %s", (milliseconds, text) => expect(secondsText(milliseconds)).toBe(text));

describe("a moment", () => {
  test("names what each builder is at", () => {
    expect(legacyMoment(legacy, 100, stages)).toEqual({ lead: "Step 2 of 2", works: [{ index: 2, stage: "app", text: "RUN make" }] });
    expect(buildkitMoment(buildkit, 110, stages)).toMatchObject({ lead: "3 vertices at a time", works: [{ text: "RUN one" }, { text: "COPY --link x /" }, { stage: "base" }] });
  });

  test("is over at the end, or before it when there is nothing to do", () => {
    expect(legacyMoment(legacy, 280, stages).lead).toBe("Is done");
    expect(legacyMoment({ ...legacy, outcome: "refused" }, 280, stages).lead).toBe("Refuses the file");
    expect(legacyMoment({ ...legacy, outcome: "fails" }, 280, stages).lead).toBe("Has failed");
    expect(legacyMoment(legacy, 20, stages).lead).toBe("Sends the build context");
  });
});
