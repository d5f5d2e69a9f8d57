import { expect, test } from "vitest";
import type { StageEdge } from "../engine/index.ts";
import { exampleAnalysis } from "../testing/exampleAnalysis.ts";
import { edgeWords, sourceWords } from "./edgeWords.ts";

const [, toStage1, toStage2] = exampleAnalysis.graph.edges as readonly [StageEdge, StageEdge, StageEdge];

function words(edge: Partial<StageEdge>): string {
  const edges = [{ ...toStage2, ...edge, id: "e" }];
  const found = edgeWords({ ...exampleAnalysis, graph: { ...exampleAnalysis.graph, edges } }, "e");
  return found ? `${found.fact} ${found.followers}` : "nothing";
}

test.each<readonly [edge: Partial<StageEdge>, expected: string]>([
  [{}, "stage2 starts from base on line 7. Both builders follow it."],
  [{ via: "copy", instruction: 0 }, "stage2 copies from base on line 8. Both builders follow it."],
  [{ via: "add", instruction: 0, source: "image:ubuntu" }, "stage2 adds from the image ubuntu on line 8. Both builders follow it."],
  [{ via: "mount", instruction: 0, boundBy: { legacy: false, buildkit: true } }, "stage2 mounts base on line 8. BuildKit alone follows it: legacy reads this line in another way, or not at all."],
  [{ boundBy: { legacy: true, buildkit: false } }, "stage2 starts from base on line 7. Legacy alone follows it: BuildKit reads this line in another way."],
  [{ stage: 1 }, "stage1 starts from base on line 4. Legacy alone follows it."],
  [{ stage: 9 }, "nothing"],
])("%o: %s", (edge, expected) => expect(words(edge)).toBe(expected));

test("an edge that no builder follows says for which target", () => {
  const verdicts = { ...exampleAnalysis.verdicts, stages: exampleAnalysis.verdicts.stages.map((stage) => ({ ...stage, from: { ...stage.from, legacy: "skipped" as const, buildkit: "skipped" as const } })) };
  expect(edgeWords({ ...exampleAnalysis, verdicts }, toStage1.id)?.followers).toBe("No builder follows it for stage2.");
});

test("a source tells who uses it", () => {
  const edges = [toStage1, toStage2, { ...toStage2, id: "e", via: "copy" as const, instruction: 0 }];
  const analysis = { ...exampleAnalysis, graph: { ...exampleAnalysis.graph, edges } };
  expect(sourceWords(analysis, "stage:0")).toBe("stage1 and stage2 start from it; stage2 copies from it.");
  expect(sourceWords(analysis, "image:ubuntu")).toBe("No stage uses it.");
});
