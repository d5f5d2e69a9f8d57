import type { Analysis, BuildRun, StageVerdict, StepVerdict, Verdict, Verdicts } from "../../engine/index.ts";
import type { BuilderName } from "../time/timelineView.ts";
import { stepKey, stepWorksOf } from "./stepWorks.ts";

/** The verdicts where a stage that adds nothing of its own ends as what it starts from does: the stage below it, or an image that is the same as before. */
export function withBareStages({ stages, graph, verdicts }: Pick<Analysis, "stages" | "graph" | "verdicts">, runs: Readonly<Record<BuilderName, BuildRun>>): Verdicts {
  const shown = [...verdicts.stages];
  for (const builder of ["legacy", "buildkit"] as const) {
    const run = runs[builder];
    const works = stepWorksOf(run);
    const bases = new Map(graph.edges.flatMap(({ via, stage, source, boundBy }) => (via === "base" && boundBy[builder] && source.startsWith("stage:") ? [[stage, Number(source.slice("stage:".length))] as const] : [])));
    for (const [index, stage] of shown.entries()) {
      if (stage[builder].outcome !== "built" || stage.steps.some((_, place) => works.has(stepKey(index, place)))) continue;
      const base = bases.get(index);
      const below = base === undefined ? undefined : shown[base];
      const images = (works.get(stepKey(index, -1)) ?? []).flatMap((it) => run.works[it] ?? []).filter((it) => it.kind === "image");
      const verdict = below ? likeBase(below[builder], stages[below.index]?.displayName ?? "") : images.length > 0 && images.every((it) => it.cache.isHit) ? sameImage : undefined;
      if (verdict) shown[index] = withVerdict(stage, builder, verdict);
    }
  }
  return { ...verdicts, stages: shown };
}

const sameImage: Verdict = { outcome: "cached", lead: "Takes it from the cache.", reason: "It adds no files to its image, which is the one that an earlier build started from." };

/** What becomes of a stage that is nothing but its base; undefined where that is built. */
function likeBase({ outcome, reason }: Verdict, name: string): Verdict | undefined {
  switch (outcome) {
    case "cached":
      return { outcome, lead: "Takes it from the cache.", reason: `It adds no files to ${name}, which an earlier build left.` };
    case "fails":
      return { outcome: "not reached", lead: "Not reached.", reason: `It starts from ${name}, which fails.` };
    case "not reached":
      return { outcome, lead: "Not reached.", reason };
    case "built":
    case "skipped":
      return undefined;
  }
}

function withVerdict(stage: StageVerdict, builder: BuilderName, verdict: Verdict): StageVerdict {
  const end = (step: StepVerdict): StepVerdict => (step[builder] === "built" ? { ...step, [builder]: verdict.outcome } : step);
  return { ...stage, [builder]: verdict, from: end(stage.from), steps: stage.steps.map(end) };
}
