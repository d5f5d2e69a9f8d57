import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { compareBuildkit, compareLegacy } from "../../../scripts/recorder/compareRecorded.mjs";
import type { BuildkitAnswer, Comparison } from "../../../scripts/recorder/compareRecorded.mjs";
import type { Answers } from "../../../scripts/recorder/recordCase.mjs";
import { answerCase } from "../../engine/index.ts";
import type { BatchCase } from "../../engine/index.ts";

interface RecordedBuild {
  readonly id: string;
  readonly input: Omit<BatchCase, "id"> & { readonly traits: readonly string[] };
  readonly answers: { readonly "20.10.24": Answers };
}

const text = gunzipSync(readFileSync(new URL("docker-20.10.24.jsonl.gz", import.meta.url))).toString("utf8");
const builds = text
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as RecordedBuild);

/** Builds on which BuildKit of 2020 and today's disagree, each for the reason that the README gives. */
const OLDER_BUILDKIT: ReadonlySet<string> = new Set(["seed-7-48", "seed-7-97", "seed-9-4-slip"]);

function listDifferences(comparisons: readonly Comparison[]): readonly Comparison[] {
  return comparisons.filter(({ recorded, ours }) => JSON.stringify(recorded) !== JSON.stringify(ours));
}

test("there are recorded builds, accepted ones and refused ones", () => {
  const accepted = builds.filter((it) => it.answers["20.10.24"].legacy?.error === undefined);
  expect(accepted.length).toBeGreaterThan(200);
  expect(builds.length - accepted.length).toBeGreaterThan(200);
});

test.each(builds.map((it) => [it.id, it] as const))("%s", (id, { input, answers }) => {
  const { legacy, buildkit } = answers["20.10.24"];
  const ours = answerCase({ id, ...input });
  if (legacy) expect(listDifferences(compareLegacy(legacy, ours.legacy20))).toEqual([]);
  if (!buildkit || input.traits.includes("modern") || OLDER_BUILDKIT.has(id)) return;
  expect(listDifferences(compareBuildkit({ id, ...input }, buildkit, ours.buildkit as BuildkitAnswer))).toEqual([]);
});
