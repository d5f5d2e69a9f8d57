import { sentence } from "../builders/legacyVerdict.ts";
import type { StageVerdict, StepVerdict, Verdict } from "../builders/verdict.ts";
import type { Instruction } from "../instructions/instruction.ts";
import type { Reason } from "./explanation.ts";
import { instructionAt, lineAt, nameAt, nodeAt } from "./reasonSubject.ts";
import type { ReasonSubject } from "./reasonSubject.ts";
import { whyNoVertex } from "./whyNoVertex.ts";

/** What the legacy builder does with one instruction, and why. */
export function legacyStepReason(subject: ReasonSubject, stage: number, instruction: number): Reason {
  const { verdict, step } = verdictsAt(subject, stage, instruction);
  const { legacy } = subject;
  const outcome = step.legacy;
  switch (outcome) {
    case "skipped":
      return { ...verdict.legacy, outcome };
    case "not reached":
      return notReached(subject, verdict.legacy, stage, instruction, legacy.error?.lines[0]?.[0], legacy.error?.message);
    case "fails":
      return { outcome, lead: "Fails here.", reason: legacy.error ? `Step ${step.legacyStep} of ${totalOf(subject)}: ${sentence(legacy.error.message)}` : verdict.legacy.reason };
    case "built":
    case "cached": {
      const target = legacy.target === stage ? `${nameAt(subject, stage)} is the target` : `${nameAt(subject, stage)} stands above ${nameAt(subject, legacy.target)}`;
      const dropped = dropsHeredoc(subject, stage, instruction) ? " It drops the heredoc's lines, so less happens than they say." : "";
      return { outcome, lead: leadOf(nodeKind(subject, stage, instruction)), reason: `Step ${step.legacyStep} of ${totalOf(subject)}: ${target}.${dropped}` };
    }
  }
}

/** What BuildKit does with one instruction, and why. */
export function buildkitStepReason(subject: ReasonSubject, stage: number, instruction: number): Reason {
  const { verdict, step } = verdictsAt(subject, stage, instruction);
  const outcome = step.buildkit;
  const name = nameAt(subject, stage);
  switch (outcome) {
    case "skipped":
      if (verdict.buildkit.outcome === "skipped") return { ...verdict.buildkit, outcome };
      return { outcome, lead: "Skips it.", reason: `BuildKit reaches ${name}, and nothing takes this step's files from it.` };
    case "not reached": {
      const line = (subject.buildkit.error?.place ?? subject.buildkit.error?.lines[0])?.[0];
      return notReached(subject, verdict.buildkit, stage, instruction, line, subject.buildkit.error?.message);
    }
    case "fails":
      return { ...verdict.buildkit, outcome };
    case "built":
    case "cached": {
      if (!step.hasVertex) return { outcome, lead: "No vertex.", reason: whyNoVertex(subject, stage, instruction) };
      const vertex = subject.buildkit.builds.find((it) => !it.error)?.vertices.find((it) => it.causes.some((cause) => cause.stage === stage && cause.instruction === instruction));
      const others = (vertex?.causes ?? []).filter((it) => it.stage !== stage || it.instruction !== instruction);
      const shown = bracketOf(vertex?.name ?? "");
      const which = shown === undefined ? "It is a vertex" : `It is the vertex ${shown}`;
      const need = verdict.buildkit.outcome === "built" ? ` ${inOtherWords(verdict.buildkit.reason, name)}` : "";
      return { outcome, lead: instruction < 0 ? "Fetches it." : leadOf(nodeKind(subject, stage, instruction)), reason: `${which}${mergedWith(subject, others)}.${need}` };
    }
  }
}

function verdictsAt({ verdicts }: ReasonSubject, stage: number, instruction: number): { readonly verdict: StageVerdict; readonly step: StepVerdict } {
  const verdict = verdicts.stages[stage];
  const step = instruction < 0 ? verdict?.from : verdict?.steps[instruction];
  if (!verdict || !step) throw new RangeError("the instruction to explain lies outside the file");
  return { verdict, step };
}

/** In a stage that fails, what stands behind the failing line; in another, what its verdict says. */
function notReached(subject: ReasonSubject, verdict: Verdict, stage: number, instruction: number, line: number | undefined, message: string | undefined): Reason {
  const isOwnStage = verdict.outcome === "fails" && line !== undefined && message !== undefined && lineAt(subject, stage, instruction) !== line;
  const reason = isOwnStage ? `Line ${line} fails first: ${sentence(message)}` : verdict.reason;
  return { outcome: "not reached", lead: "Not reached.", reason };
}

function totalOf({ legacy }: ReasonSubject): number {
  return legacy.steps[0]?.total ?? 0;
}

type Kind = Instruction["kind"] | "FROM";

function nodeKind(subject: ReasonSubject, stage: number, instruction: number): Kind {
  return instructionAt(subject, stage, instruction)?.kind ?? "FROM";
}

const leads: Readonly<Partial<Record<Kind, string>>> = { ADD: "Adds it.", COPY: "Copies it.", FROM: "Starts here.", RUN: "Runs it.", WORKDIR: "Makes it." };

function leadOf(kind: Kind): string {
  return leads[kind] ?? "Sets it.";
}

function dropsHeredoc(subject: ReasonSubject, stage: number, instruction: number): boolean {
  const kind = instructionAt(subject, stage, instruction)?.kind;
  const hasBody = (nodeAt(subject, stage, instruction)?.heredocs.length ?? 0) > 0;
  return subject.legacyVersion === "28" && hasBody && (kind === "RUN" || kind === "COPY" || kind === "ADD");
}

/** A stage's reason, told of one of its steps: "it" would be the step. */
function inOtherWords(reason: string, name: string): string {
  return reason.replace(/^It is /, `${name} is `).replace(/(starts FROM|copies from|adds files from|takes files from|mounts) it\b/, `$1 ${name}`);
}

/** `[app 2/3]` of a step's name. */
function bracketOf(name: string): string | undefined {
  const end = name.indexOf("] ");
  return name.startsWith("[") && end > 0 ? name.slice(0, end + 1) : undefined;
}

function mergedWith(subject: ReasonSubject, others: readonly { readonly stage: number; readonly instruction: number }[]): string {
  const [first] = others;
  if (!first) return "";
  const more = others.length > 1 ? ` and ${others.length - 1} more` : "";
  return `, one with the equal step on line ${lineAt(subject, first.stage, first.instruction)}${more}`;
}
