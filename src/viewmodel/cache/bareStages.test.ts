import { expect, test } from "vitest";
import { simulateWhatIf } from "../../testing/simulateWhatIf.ts";
import { withBareStages } from "./bareStages.ts";
import { cachedVerdicts } from "./cachedVerdicts.ts";
import type { WhatIf } from "./whatIf.ts";

function outcomes(lines: readonly string[], supposed: Partial<WhatIf>): readonly string[] {
  const { analysis, runs } = simulateWhatIf(lines.join("\n"), { start: "present", ...supposed });
  return withBareStages({ ...analysis, verdicts: cachedVerdicts(analysis.verdicts, runs) }, runs).stages.map(({ legacy, buildkit }) => `${legacy.outcome}, ${buildkit.outcome}`);
}

const lines = ["FROM alpine AS base", "FROM base AS build", "COPY x /", "FROM build AS alias", "FROM alias AS more", "ENV A=1", "FROM alpine", "COPY --from=more /x /", "COPY --from=base /y /"];

test("a stage that is only a FROM is cached where what it starts from is", () => {
  expect(outcomes(lines, {})).toEqual(["cached, cached", "cached, cached", "cached, cached", "cached, cached", "cached, cached"]);
  expect(outcomes(lines, { changedFiles: ["x"] })).toEqual(["cached, cached", "built, built", "built, built", "built, built", "built, built"]);
});

test("with another image it is built", () => expect(outcomes(["FROM alpine AS base", "FROM base", "RUN make"], { changedImages: ["docker.io/library/alpine:latest"] })).toEqual(["built, built", "built, built"]));
