import type { StageVerdict } from "../builders/verdict.ts";
import type { EdgeVia, StageEdge } from "../graph/stageGraph.ts";
import type { ExportedBuild } from "./exportedBuild.ts";

/** What a builder makes of an edge: it goes along it for this target, reads it so but does not get there, or reads the line otherwise. */
export type EdgeUse = "followed" | "not followed" | "not read";

/** An edge with what an export says of it. */
export interface ExportedEdge {
  readonly edge: StageEdge;
  /** The first line of the instruction that it lands on. */
  readonly line: number;
  readonly legacy: EdgeUse;
  readonly buildkit: EdgeUse;
}

/** The edges in the file's order, with what each builder makes of them. */
export function listEdges({ analysis: { stages, graph, verdicts } }: ExportedBuild): readonly ExportedEdge[] {
  return [...graph.edges].sort(inFileOrder).map((edge) => {
    const stage = stages[edge.stage];
    const verdict = verdicts.stages[edge.stage];
    const line = (stage?.instructions[edge.instruction] ?? stage?.from)?.lines[0] ?? 0;
    return { edge, line, legacy: useOf(edge, verdict, "legacy"), buildkit: useOf(edge, verdict, "buildkit") };
  });
}

/** The word of the Dockerfile that makes an edge. */
export function edgeWord(via: EdgeVia): string {
  switch (via) {
    case "base":
      return "FROM";
    case "copy":
      return "COPY";
    case "add":
      return "ADD";
    case "mount":
      return "mount";
    case "onbuild":
      return "ONBUILD";
  }
}

/** Who goes along an edge, where not both do; empty where both do. */
export function useWords({ legacy, buildkit }: Pick<ExportedEdge, "legacy" | "buildkit">): string {
  if (legacy === "followed") return buildkit === "followed" ? "" : "legacy only";
  return buildkit === "followed" ? "BuildKit only" : "not followed";
}

function useOf({ boundBy, instruction }: StageEdge, verdict: StageVerdict | undefined, builder: "legacy" | "buildkit"): EdgeUse {
  if (!boundBy[builder]) return "not read";
  const step = instruction < 0 ? verdict?.from : verdict?.steps[instruction];
  const outcome = step?.[builder];
  return outcome === "built" || outcome === "cached" || outcome === "fails" ? "followed" : "not followed";
}

function inFileOrder(a: StageEdge, b: StageEdge): number {
  return a.stage - b.stage || a.instruction - b.instruction || compare(a.via, b.via) || compare(a.source, b.source) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
