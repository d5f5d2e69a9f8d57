import fc from "fast-check";
import type { Analysis, EdgeVia, ExternalSource, InstructionSummary, Outcome, StageEdge, StageSummary, StageVerdict } from "../engine/index.ts";
import { exampleAnalysis } from "./exampleAnalysis.ts";

const span = { start: 0, end: 0 };

/** What one random stage is made of. Numbers pick a source: an earlier stage, an image or, where allowed, any stage. */
interface StageSeed {
  readonly name: string;
  readonly base: number;
  readonly uses: readonly { readonly source: number; readonly via: EdgeVia; readonly isSameRow: boolean }[];
  readonly legacy: Outcome;
  readonly buildkit: Outcome;
}

const outcomes = fc.constantFrom<Outcome>("built", "cached", "skipped", "fails", "not reached");
const names = fc.oneof(fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/), fc.constantFrom("__proto__", "constructor", '"];n0->n1', "<img onerror=x>", "构建"), fc.string());
const uses = fc.record({ source: fc.nat(), via: fc.constantFrom<EdgeVia>("copy", "add", "mount", "onbuild"), isSameRow: fc.boolean() });

/** Analyses of any shape: up to `most` stages, with sources of all kinds; circular ones where `isCircular`. */
export function arbitraryAnalysis({ most, isCircular }: { readonly most: number; readonly isCircular: boolean }): fc.Arbitrary<Analysis> {
  const stage = fc.record({ name: names, base: fc.nat(), uses: fc.array(uses, { maxLength: 5 }), legacy: outcomes, buildkit: outcomes });
  return fc.record({ stages: fc.array(stage, { minLength: 1, maxLength: most }), target: fc.nat() }).map(({ stages, target }) => analysisOf(stages, target % stages.length, isCircular));
}

const sources: readonly ExternalSource[] = [
  { id: "image:alpine", kind: "image", label: "alpine:3.23", reference: "docker.io/library/alpine:3.23" },
  { id: "buildContext", kind: "buildContext", label: "build context", reference: "" },
  { id: "namedContext:cfg", kind: "namedContext", label: "cfg", reference: "local:cfg" },
];

function analysisOf(seeds: readonly StageSeed[], target: number, isCircular: boolean): Analysis {
  const edges: StageEdge[] = [];
  const stages = seeds.map((seed, index): StageSummary => {
    // Beyond the stages that can be used come the sources from outside.
    const pick = (number: number): string => {
      const stageCount = isCircular ? seeds.length : index;
      const place = number % (stageCount + sources.length);
      return place < stageCount ? `stage:${place}` : (sources[place - stageCount]?.id ?? "scratch");
    };
    const edge = (source: string, instruction: number, via: EdgeVia): number =>
      edges.push({ id: `e${edges.length}`, source, stage: index, instruction, via, span, boundBy: { legacy: via !== "mount", buildkit: true } });
    edge(seed.base % (index + 1) === index ? "image:alpine" : `stage:${seed.base % (index + 1)}`, -1, "base");
    const instructions: InstructionSummary[] = [];
    for (const { source, via, isSameRow } of seed.uses) {
      const id = pick(source);
      if (!isSameRow || instructions.length === 0) instructions.push({ keyword: "COPY", text: `COPY --from=${id} /a /b`, span, lines: [1, 1] });
      edge(id, instructions.length - 1, via);
    }
    return { index, name: seed.name, displayName: seed.name, base: "base", platform: "", span, from: { keyword: "FROM", text: "FROM base", span, lines: [1, 1] }, instructions };
  });
  return {
    ...exampleAnalysis,
    stages,
    graph: { sources, edges },
    target: { legacy: target, buildkit: target },
    verdicts: { ...exampleAnalysis.verdicts, stages: seeds.map((seed, index) => verdictOf(seed, index, stages[index]?.instructions.length ?? 0)) },
  };
}

function verdictOf({ legacy, buildkit }: StageSeed, index: number, steps: number): StageVerdict {
  const step = { legacy, buildkit, legacyStep: 1, hasVertex: false };
  return {
    index,
    legacy: { outcome: legacy, lead: "", reason: "" },
    buildkit: { outcome: buildkit, lead: "", reason: "" },
    hasNothingToRun: false,
    from: step,
    steps: Array.from({ length: steps }, () => step),
  };
}
