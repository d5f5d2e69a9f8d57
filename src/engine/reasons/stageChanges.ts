import type { ExplainedPlace } from "./explanation.ts";
import { lineAt, nameAt, nodeAt, targetOf } from "./reasonSubject.ts";
import type { ReasonSubject } from "./reasonSubject.ts";
import { appendLine, moveBlock, removeLines } from "./stageBlocks.ts";
import type { Candidate } from "./turningPoints.ts";

/** What may turn the verdict on a stage: another target, a COPY from it, another place in the file, or the end of the one line that needs it. */
export function stageChanges(subject: ReasonSubject, place: ExplainedPlace): readonly Candidate[] {
  const { stage: index } = place;
  const verdict = subject.verdicts.stages[index];
  const target = targetOf(subject);
  if (!verdict || !target || target.index === index) return [];
  const changes: Candidate[] = [];
  const isWhole = place.instruction === undefined;
  if (verdict.buildkit.outcome === "skipped") {
    changes.push(...asTarget(subject, index));
    if (isWhole) changes.push(copiedFrom(subject, index, target.index));
    if (verdict.legacy.outcome === "built") changes.push(...movedBelow(subject, index, target.index, nameAt(subject, index)));
  }
  if (verdict.buildkit.outcome === "built" && isWhole) changes.push(...withoutOnlyUse(subject, index));
  return changes;
}

function asTarget(subject: ReasonSubject, index: number): readonly Candidate[] {
  const name = subject.stages[index]?.from.name ?? "";
  if (name === "") return [];
  const sentence: Candidate["sentence"] = (turned) => `With --target ${name} ${turned === "both" ? "both builders build" : "BuildKit builds"} it.`;
  return [{ builder: "buildkit", sentence, isCertain: true, change: { title: `Make ${name} the target`, edits: [], target: name } }];
}

/** The files to copy are the user's to say. */
function copiedFrom(subject: ReasonSubject, index: number, target: number): Candidate {
  const from = subject.stages[index]?.from.name || String(index);
  const line = `COPY --from=${from} / /`;
  const sentence = (): string => `With a COPY --from=${from} in ${nameAt(subject, target)} BuildKit needs ${nameAt(subject, index)} and builds it first.`;
  return { builder: "buildkit", sentence, isCertain: false, change: { title: `Copy from ${nameAt(subject, index)}`, edits: [appendLine(subject, target, line)] } };
}

/** The legacy builder stops after the target, so what stands below it costs nothing. Stages counted by number would be others then. */
export function movedBelow(subject: ReasonSubject, index: number, target: number, named: string): readonly Candidate[] {
  const name = subject.stages[target]?.from.name ?? "";
  const hasNumbers = subject.stages.some(({ instructions }) => instructions.some((it) => it.kind === "COPY" && /^\d+$/.test(it.from)));
  if (name === "" || hasNumbers || index >= target) return [];
  return [
    {
      builder: "legacy",
      sentence: () => `Below ${name}, with --target ${name}, the legacy builder skips ${named} too.`,
      isCertain: true,
      change: { title: `Move ${named} below ${name}`, edits: moveBlock(subject, index, { beside: target, side: "behind" }), target: name },
      moved: (stage) => (stage === index ? target : stage > index && stage <= target ? stage - 1 : stage),
    },
  ];
}

/** One line alone leads to the stage: without it nothing does. */
function withoutOnlyUse(subject: ReasonSubject, index: number): readonly Candidate[] {
  const reached = new Set(subject.buildkit.builds.find((it) => !it.error)?.reached ?? []);
  const uses = subject.graph.edges.filter((it) => it.source === `stage:${index}` && it.boundBy.buildkit && reached.has(it.stage));
  const [use] = uses;
  if (!use || uses.some((it) => it.stage !== use.stage || it.instruction !== use.instruction) || use.instruction < 0) return [];
  const node = nodeAt(subject, use.stage, use.instruction);
  if (!node) return [];
  const line = lineAt(subject, use.stage, use.instruction);
  const sentence = (): string => `Only line ${line} leads there: without it BuildKit skips ${nameAt(subject, index)}.`;
  return [{ builder: "buildkit", sentence, isCertain: false, change: { title: `Leave out line ${line}`, edits: [removeLines(subject.file.ast, node.span)] } }];
}
