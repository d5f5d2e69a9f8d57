import { describe, expect, test } from "vitest";
import { LegacyCache } from "../../engine/simulator/legacy/legacyCache.ts";
import { runLegacy } from "../../engine/simulator/legacy/runLegacy.ts";
import { compareConsoles } from "./compareConsoles.ts";
import { undeterminedLegacy } from "./undetermined.ts";
import { readRecordedBuilds, scenarioOf } from "./recordedBuilds.ts";
import type { RecordedCase } from "./recordedBuilds.ts";

const cases = readRecordedBuilds();

describe.each(["28", "20"] as const)("the legacy console of Docker %s", (version) => {
  const compared = cases.filter((it) => undeterminedLegacy.get(it.id)?.versions.includes(version) !== true);

  test.each(compared.map((it) => [it.id, it] as const))("prints %s line for line, at every build", (_, recorded) => expect(compareCase(recorded, version)).toEqual([]));
});

test("every case that is left out is recorded, and differs", () => {
  const known = new Set(cases.map((it) => it.id));
  expect([...undeterminedLegacy.keys()].filter((it) => !known.has(it))).toEqual([]);
  const equal = cases.flatMap((it) => (undeterminedLegacy.get(it.id)?.versions ?? []).filter((version) => compareCase(it, version).length === 0).map((version) => `${it.id} ${version}`));
  expect(equal).toEqual([]);
});

function compareCase({ runs }: RecordedCase, version: "28" | "20"): readonly string[] {
  const cache = new LegacyCache();
  return runs.flatMap((run, index) => {
    const expected = version === "28" ? run.legacy28 : run.legacy20;
    if (!expected) return [];
    const options = { ...run.options, files: run.files };
    const simulated = runLegacy({ dockerfile: run.dockerfile, options, version, scenario: scenarioOf(run), ignoresCache: run.noCache, cacheFrom: run.cacheFrom }, cache);
    return compareConsoles(simulated, expected).map((it) => `build ${index + 1}: ${it}`);
  });
}
