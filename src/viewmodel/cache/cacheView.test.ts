import { describe, expect, test } from "vitest";
import { listRows, printRows, simulateWhatIf } from "../../testing/simulateWhatIf.ts";
import { countSentence } from "./cacheWords.ts";
import { noWhatIf } from "./whatIf.ts";
import type { EarlierBuild } from "./whatIf.ts";
import { whyOf } from "./whyOf.ts";

const file = "FROM alpine AS build\nCOPY a.txt /a\nRUN make\nCOPY b.txt /b\n\nFROM alpine\nENV X=1\nCOPY --from=build /a /a\n";
const earlier = (dockerfile: string): EarlierBuild => ({ id: 1, name: "Before", dockerfile, target: "", options: {}, legacyVersion: "28" });

describe("an empty cache", () => {
  const { view } = simulateWhatIf(file, {});

  test("has every step run, without a cause for each", () => {
    expect(printRows(view)).toEqual(["COPY a.txt /a: runs, runs", "RUN make: runs, runs", "COPY b.txt /b: runs, runs", "ENV X=1: runs, no step", "COPY --from=build /a /a: runs, runs"]);
    expect(listRows(view).flatMap((row) => whyOf(row, true))).toEqual([]);
  });

  test("is counted in steps that a cache could spare", () => {
    expect(view.counts).toEqual({ legacy: { ran: 5, of: 5 }, buildkit: { ran: 4, of: 4 } });
    expect([countSentence({ ran: 5, of: 5 }, false), countSentence({ ran: 2, of: 4 }, true), countSentence({ ran: 0, of: 4 }, true), countSentence({ ran: 0, of: 1 }, true), countSentence({ ran: 0, of: 0 }, true)]).toEqual([
      "runs 5 of 5 steps",
      "reruns 2 of 4 steps",
      "finds all 4 steps cached",
      "finds its one step cached",
      "has no step to cache",
    ]);
  });
});

test("the file built before is cached as it stands", () => {
  expect(simulateWhatIf(file, { start: "present" }).view.counts).toEqual({ legacy: { ran: 0, of: 5 }, buildkit: { ran: 0, of: 4 } });
});

test("a changed file is the first cause, and what stands below follows its line", () => {
  const { view } = simulateWhatIf(file, { start: "present", changedFiles: ["b.txt"] });
  expect(printRows(view).slice(0, 3)).toEqual(["COPY a.txt /a: cached, cached", "RUN make: cached, cached", "COPY b.txt /b: reruns, reruns"]);
  const chain = simulateWhatIf(file, { start: "present", changedFiles: ["a.txt"] }).view;
  const [copy, run] = listRows(chain);
  expect([copy?.cells.legacy.isFirst, copy?.cells.buildkit.isFirst]).toEqual([true, true]);
  expect([run?.cells.legacy.follows?.line, run?.cells.buildkit.follows?.line]).toEqual([2, 2]);
  expect(run && whyOf(run, false)).toMatchObject([{ builders: ["legacy", "buildkit"], follows: { line: 2, text: "COPY a.txt /a" } }]);
});

test("an edited line is told against an earlier build", () => {
  const { view } = simulateWhatIf(file.replace("make", "make all"), { start: 1, earlierBuilds: [earlier(file)] });
  expect(printRows(view).slice(0, 3)).toEqual(["COPY a.txt /a: cached, cached", "RUN make all: reruns, reruns", "COPY b.txt /b: reruns, reruns"]);
});

test("an earlier build stands in the cache with those before it", () => {
  const builds = [earlier(file), { ...earlier(file.replace("make", "make all")), id: 2 }];
  expect(simulateWhatIf(file, { start: 2, earlierBuilds: builds }).view.counts.buildkit.ran).toBe(0);
});

test("stages that a builder skips are skipped, and steps behind a failure are not reached", () => {
  const { view } = simulateWhatIf("FROM alpine AS unused\nRUN a\n\nFROM alpine\nRUN exit 3\nRUN b\n", { ...noWhatIf });
  expect(printRows(view)).toEqual(["RUN a: runs, skipped", "RUN exit 3: fails, fails", "RUN b: not reached, not reached"]);
});

test("--no-cache runs every step again", () => {
  const { view } = simulateWhatIf(file, { start: "present", ignoresCache: true });
  expect(view.counts.legacy.ran).toBe(5);
  expect(printRows(view)[1]).toBe("RUN make: reruns, reruns");
});

test("a file with nothing but FROM has no rows", () => expect(simulateWhatIf("FROM alpine\n", {}).view.counts).toEqual({ legacy: { ran: 0, of: 0 }, buildkit: { ran: 0, of: 0 } }));
