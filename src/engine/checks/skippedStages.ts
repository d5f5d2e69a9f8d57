import { displayName } from "../builders/displayName.ts";
import type { Stage } from "../instructions/instruction.ts";
import type { Span } from "../source/span.ts";
import type { CheckedBuild } from "./finding.ts";

/** What BuildKit leaves out of the build. */
export interface SkippedStages {
  readonly targetName: string;
  readonly stages: readonly Stage[];
  /** By index, the stages that take something from each stage. */
  readonly usersOf: ReadonlyMap<number, ReadonlySet<number>>;
}

const NONE: SkippedStages = { targetName: "", stages: [], usersOf: new Map() };

/** The stages that the target does not reach; none where BuildKit refuses the build. */
export function findSkippedStages({ stages, graph, buildkit }: CheckedBuild): SkippedStages {
  const build = buildkit.builds.find((it) => !it.error);
  const target = stages[build?.target ?? -1];
  if (!build || !target || buildkit.error) return NONE;
  const reached = new Set(build.reached);
  const skipped = stages.filter((it) => !reached.has(it.index));
  if (skipped.length === 0) return NONE;
  const usersOf = new Map<number, Set<number>>();
  for (const { source, stage, boundBy } of graph.edges) {
    if (!boundBy.buildkit || !source.startsWith("stage:")) continue;
    const index = Number(source.slice("stage:".length));
    const users = usersOf.get(index);
    if (users) users.add(stage);
    else usersOf.set(index, new Set([stage]));
  }
  return { targetName: displayName(target), stages: skipped, usersOf };
}

/** The word that a stage is known by: its name, or else its base. */
export function spanOfStageName({ from }: Stage): Span {
  return (from.node.arguments[2] ?? from.node.arguments[0])?.span ?? from.node.keywordSpan;
}

/** Words that stand for looking at the rest, as parts of a stage's name. */
const CHECK_WORD = /^(?:unit)?(?:tests?|testing|tester|lint(?:er|ers|ing)?|validat(?:e|es|ion|or)|checks?|checker|checking|verify|verifies|verification|vet|audit)$/;

/** Not where a name says what the stage is for: `tools-for-test` is no test. */
export function isCheckLike({ from }: Stage): boolean {
  const words = from.name.split(/[-_.\d]+/);
  return words.some((it) => CHECK_WORD.test(it)) && !words.includes("for");
}
