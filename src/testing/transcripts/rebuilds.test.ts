import { expect, test } from "vitest";
import { VertexCache } from "../../engine/simulator/vertexCache/vertexCache.ts";
import { compareProgress } from "./compareProgress.ts";
import { readBuildxCases, simulateRecorded } from "./recordedBuildx.ts";
import type { BuildxCase } from "./recordedBuildx.ts";
import { undeterminedBuildx } from "./undeterminedBuildx.ts";

const cases = readBuildxCases().filter((it) => it.runs.length > 1 && !undeterminedBuildx.has(it.id));

test.each(cases.map((it) => [it.id, it] as const))("BuildKit takes from its cache what it took in %s, build after build", (_, recorded) => expect(compareBuilds(recorded)).toEqual([]));

function compareBuilds({ runs }: BuildxCase): readonly string[] {
  const cache = new VertexCache();
  return runs.flatMap((run, index) => compareProgress(simulateRecorded(run, cache), run).map((it) => `build ${index + 1}: ${it}`));
}
