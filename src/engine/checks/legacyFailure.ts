import { displayName, stageAtLine } from "../builders/displayName.ts";
import { followFailures } from "../builders/failedBuild.ts";
import type { LegacyError } from "../builders/legacy/legacyPlan.ts";
import type { Stage } from "../instructions/instruction.ts";
import type { LineRange, Span } from "../source/span.ts";
import type { CheckedFile } from "./checkedFile.ts";
import type { CheckedBuild } from "./finding.ts";
import { findFlag, isInstruction } from "./sourceText.ts";

/** The legacy builder's "no" to a file that BuildKit builds. */
export interface LegacyFailure {
  readonly error: LegacyError;
  /** Undefined where no stage is at fault. */
  readonly stage: Stage | undefined;
  /** Whether BuildKit builds that stage for the same target. */
  readonly isNeeded: boolean;
  readonly targetName: string;
  /** `at step 3 of 7`; of how many, where it stopped before it printed the step. */
  readonly when: string;
  readonly span: Span;
  readonly lines: readonly LineRange[];
}

/** Undefined where the legacy builder finishes, or BuildKit refuses or fails too. */
export function findLegacyFailure({ stages, legacy, buildkit, file }: CheckedBuild): LegacyFailure | undefined {
  const { error } = legacy;
  const build = buildkit.builds.find((it) => !it.error);
  const target = stages[build?.target ?? -1];
  if (!error || !build || !target || buildkit.error || followFailures(stages, build)) return undefined;
  const line = error.lines[0]?.[0];
  const stage = line === undefined ? undefined : stages[stageAtLine(stages, line)];
  const last = legacy.steps.at(-1);
  return {
    error,
    stage,
    isNeeded: !stage || build.reached.includes(stage.index),
    targetName: displayName(target),
    when: error.phase === "parse" || !last ? "before its first step" : `at step ${last.number} of ${last.total}`,
    span: findFault(file, error),
    lines: error.lines,
  };
}

/** The flag or name that the complaint is about, else the keyword. */
function findFault(file: CheckedFile, { message, lines, span }: LegacyError): Span {
  const [range] = lines;
  const node = range && file.nodeAt(range);
  if (!node) return span;
  const flag = /--([a-z-]+)|flag: ([a-z][a-z-]*)/.exec(message);
  const named = flag && findFlag(node, flag[1] ?? flag[2] ?? "");
  if (named) return named;
  if (message.startsWith("invalid from flag value")) return findFlag(node, "from") ?? node.keywordSpan;
  if (!isInstruction(node, "from")) return node.keywordSpan;
  return (/platform/.test(message) ? findFlag(node, "platform") : undefined) ?? node.arguments[0]?.span ?? node.keywordSpan;
}
