import { stageAtLine } from "../builders/displayName.ts";
import type { ExplainedPlace } from "./explanation.ts";
import { nameAt, targetOf } from "./reasonSubject.ts";
import type { ReasonSubject } from "./reasonSubject.ts";
import { moveBlock } from "./stageBlocks.ts";
import type { Candidate } from "./turningPoints.ts";

/** What may bring the legacy builder past the step at which it fails. */
export function legacyFailureChanges(subject: ReasonSubject, { stage: index }: ExplainedPlace): readonly Candidate[] {
  const { legacy, stages, file } = subject;
  const { error } = legacy;
  const line = error?.lines[0]?.[0];
  const outcome = subject.verdicts.stages[index]?.legacy.outcome;
  if (!error || line === undefined || (outcome !== "fails" && outcome !== "not reached")) return [];
  const failing = stageAtLine(stages, line);
  const changes: Candidate[] = [];
  const node = [...(stages[failing]?.instructions ?? [])].find((it) => it.node.lines[0] === line)?.node;
  if (node && error.message.includes("requires BuildKit") && node.flags.length > 0) {
    const [first] = node.flags;
    const last = node.flags.at(-1);
    const { text } = file.ast;
    const end = last ? last.span.end + (/^[ \t]*/.exec(text.slice(last.span.end, last.span.end + 100))?.[0].length ?? 0) : 0;
    const flags = [...new Set(node.flags.map((it) => it.text.split("=", 1)[0] ?? ""))].join(" and ");
    const edits = [{ span: { start: first?.span.start ?? end, end }, text: "" }];
    changes.push({ builder: "legacy", sentence: () => `Without ${flags} on line ${line} the legacy builder gets past it.`, isCertain: false, change: { title: `Leave out ${flags}`, edits } });
  }
  return [...changes, ...outOfTheWay(subject, failing)];
}

/** A failing stage that the target does not need can stand below it, where the legacy builder never gets to. */
function outOfTheWay(subject: ReasonSubject, failing: number): readonly Candidate[] {
  const target = targetOf(subject);
  const name = target?.from.name ?? "";
  const hasNumbers = subject.stages.some(({ instructions }) => instructions.some((it) => it.kind === "COPY" && /^\d+$/.test(it.from)));
  if (!target || name === "" || hasNumbers || failing < 0 || failing >= target.index || subject.verdicts.stages[failing]?.buildkit.outcome !== "skipped") return [];
  const own = nameAt(subject, failing);
  return [
    {
      builder: "legacy",
      sentence: () => `${name} does not need ${own}: below it, with --target ${name}, it is in nobody's way.`,
      isCertain: true,
      change: { title: `Move ${own} below ${name}`, edits: moveBlock(subject, failing, { beside: target.index, side: "behind" }), target: name },
      moved: (stage) => (stage === failing ? target.index : stage > failing && stage <= target.index ? stage - 1 : stage),
    },
  ];
}
