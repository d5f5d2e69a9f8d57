import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { compareBuildkit, compareLegacy, pickLegacy } from "../../../scripts/recorder/compareRecorded.mjs";
import type { BuildkitAnswer, Comparison } from "../../../scripts/recorder/compareRecorded.mjs";
import type { Answers } from "../../../scripts/recorder/recordCase.mjs";
import { answerCase } from "../../engine/index.ts";
import type { BatchCase } from "../../engine/index.ts";

interface RecordedBuild {
  readonly id: string;
  readonly input: Omit<BatchCase, "id"> & { readonly traits: readonly string[] };
  readonly answers: Readonly<Record<string, Answers>>;
}

/** Builds on which BuildKit of that age and today's disagree, each for the reason that the README gives. */
const OLDER_BUILDKIT: ReadonlySet<string> = new Set(["seed-7-48", "seed-7-97", "seed-9-4-slip"]);

/** A build over an image that is missing without the case saying so. */
const UNTOLD_IMAGE = "seed-2854-101-slip";

function readBuilds(version: string): readonly RecordedBuild[] {
  const text = gunzipSync(readFileSync(new URL(`docker-${version}.jsonl.gz`, import.meta.url))).toString("utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RecordedBuild);
}

function listDifferences(comparisons: readonly Comparison[]): readonly Comparison[] {
  return comparisons.filter(({ recorded, ours }) => JSON.stringify(recorded) !== JSON.stringify(ours));
}

describe.each(["20.10.24", "28.5.2"])("Docker %s", (version) => {
  const builds = readBuilds(version).filter((it) => it.id !== UNTOLD_IMAGE);

  test("accepted some builds and refused others", () => {
    const accepted = builds.filter((it) => it.answers[version]?.legacy?.error === undefined);
    expect(accepted.length).toBeGreaterThan(100);
    expect(builds.length - accepted.length).toBeGreaterThan(100);
  });

  test.each(builds.map((it) => [it.id, it] as const))("%s", (id, { input, answers }) => {
    const { legacy, buildkit } = answers[version] ?? {};
    const ours = answerCase({ id, ...input });
    if (legacy) expect(listDifferences(compareLegacy(legacy, pickLegacy(ours, version)))).toEqual([]);
    if (!buildkit || input.traits.includes("modern") || OLDER_BUILDKIT.has(id)) return;
    expect(listDifferences(compareBuildkit({ id, ...input }, buildkit, ours.buildkit as BuildkitAnswer))).toEqual([]);
  });
});
