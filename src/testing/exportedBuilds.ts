import fc from "fast-check";
import type { AnalysisInput, ExportedBuild } from "../engine/index.ts";
import { analyse } from "../engine/index.ts";
import { arbitraryAnalysis } from "./arbitraryAnalysis.ts";
import { anyInput } from "./dockerfiles/arbitraryBuild.ts";
import { soundFile } from "./dockerfiles/soundFile.ts";
import { exampleDockerfile } from "./exampleAnalysis.ts";
import { hostileNames } from "./hostileNames.ts";

/** A build with what the engine says of it. */
export function exportedBuild(input: AnalysisInput): ExportedBuild {
  return { ...input, analysis: analyse(input) };
}

/** The documented example, target stage2. */
export const exampleBuild: ExportedBuild = exportedBuild({ dockerfile: exampleDockerfile, options: { target: "stage2" } });

/** A build whose first stage is called what no builder would take, and copied from by the second. */
export function hostileBuild(name: string): ExportedBuild {
  const build = exportedBuild({ dockerfile: "FROM img AS first\nRUN x\nFROM alpine AS second\nCOPY --from=first /a /b\n", options: { target: name } });
  const { stages, graph } = build.analysis;
  return {
    ...build,
    analysis: {
      ...build.analysis,
      stages: stages.map((stage) => (stage.index === 0 ? { ...stage, name, displayName: name, base: name } : stage)),
      graph: { ...graph, sources: graph.sources.map((source) => (source.label === "img" ? { ...source, label: name, reference: name } : source)) },
    },
  };
}

const handMade = arbitraryAnalysis({ most: 8, isCircular: true }).map((analysis): ExportedBuild => ({ dockerfile: "", options: {}, analysis }));
const sound = soundFile.map(exportedBuild);
const any = anyInput.map(exportedBuild);
const hostile = fc.oneof(fc.constantFrom(...hostileNames), fc.string({ unit: "binary" })).map(hostileBuild);

/** Builds of any kind: good files, texts that are none, graphs of any shape, and hostile names. */
export const anyExportedBuild: fc.Arbitrary<ExportedBuild> = fc.oneof(handMade, sound, any, hostile);
