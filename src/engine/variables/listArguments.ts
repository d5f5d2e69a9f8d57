import { isPlatformArgument } from "../checks/argumentOrigin.ts";
import type { Span } from "../source/span.ts";
import type { VariableDeclaration } from "./declarations.ts";
import { findBoth } from "./findBoth.ts";
import type { ValuePair } from "./findBoth.ts";
import { endOf } from "./recordedVariables.ts";
import type { TracedInput } from "./tracedBuild.ts";
import { traceVariables } from "./tracedVariables.ts";
import type { TracedVariables } from "./tracedVariables.ts";
import { variablesIn } from "./variableAt.ts";

/** A place that reads a variable. */
export interface VariableUse {
  readonly line: number;
  readonly span: Span;
}

/** What a variable is at the end of one stage. */
export interface ArgumentRow extends ValuePair {
  /** Index of the stage; -1 for FROM lines. */
  readonly stage: number;
  readonly declarations: readonly VariableDeclaration[];
  readonly uses: readonly VariableUse[];
}

/** One name with all that becomes of it. */
export interface ArgumentReport {
  readonly name: string;
  /** Whether an ARG declares it, so that --build-arg can set it. */
  readonly isArgument: boolean;
  /** The first default in the file, as written; absent where there is none. */
  readonly written?: string;
  /** What --build-arg gives; absent where it does not. */
  readonly given?: string;
  readonly description: string;
  /** FROM lines first, then stages in file order: those that declare, read, have or lose it. */
  readonly rows: readonly ArgumentRow[];
}

export interface ArgumentTable {
  readonly arguments: readonly ArgumentReport[];
  /** Names for which there was no room. */
  readonly leftOutCount: number;
}

/** Nobody reads more rows. */
const MOST_ROWS = 2000;
/** With more names times stages, only the stages that declare or read a name are looked at. */
const MOST_LOOKUPS = 20_000;

/** What becomes of each ARG and ENV of a file, stage by stage, in the order in which the file declares them. */
export function listArguments(input: TracedInput): ArgumentTable {
  const traced = traceVariables(input);
  const uses = indexUses(traced);
  const names = new Set([...traced.declarations.keys(), ...[...uses.keys()].filter(isPlatformArgument), ...traced.given.keys()]);
  const stageCount = traced.file.dockerfile.stages.length;
  const looksEverywhere = names.size * stageCount <= MOST_LOOKUPS;
  const reports: ArgumentReport[] = [];
  let rowCount = 0;
  for (const name of names) {
    if (rowCount >= MOST_ROWS) break;
    const report = reportOn(traced, name, uses.get(name) ?? new Map<number, VariableUse[]>(), looksEverywhere);
    reports.push(report);
    rowCount += report.rows.length;
  }
  return { arguments: reports, leftOutCount: names.size - reports.length };
}

type UsesByStage = ReadonlyMap<number, readonly VariableUse[]>;

function reportOn(traced: TracedVariables, name: string, uses: UsesByStage, looksEverywhere: boolean): ArgumentReport {
  const declared = traced.declarations.get(name) ?? [];
  const written = declared.find((it) => it.kind === "ARG" && it.written !== undefined)?.written;
  const given = traced.given.get(name);
  const named = new Set([...declared.map((it) => it.stage), ...uses.keys()]);
  const all = looksEverywhere ? traced.file.dockerfile.stages.map((it) => it.index) : [...named].filter((it) => it >= 0).sort((a, b) => a - b);
  const rows = [...(named.has(-1) ? [-1] : []), ...all].slice(0, MOST_ROWS).flatMap((stage): readonly ArgumentRow[] => {
    const pair = findBoth(traced, { name, point: endOf(stage) });
    if (!named.has(stage) && pair.legacy.state !== "set" && pair.buildkit.state !== "set") return [];
    return [{ stage, ...pair, declarations: declared.filter((it) => it.stage === stage), uses: uses.get(stage) ?? [] }];
  });
  return {
    name,
    isArgument: declared.some((it) => it.kind === "ARG"),
    ...(written === undefined ? {} : { written }),
    ...(given === undefined ? {} : { given }),
    description: declared.find((it) => it.description !== "")?.description ?? "",
    rows,
  };
}

/** By name and stage, where a variable is read: -1 for FROM lines and the ARGs above them. */
function indexUses({ file }: TracedVariables): ReadonlyMap<string, UsesByStage> {
  const byName = new Map<string, Map<number, VariableUse[]>>();
  const { globalArgs, stages } = file.dockerfile;
  const add = (place: Parameters<typeof variablesIn>[1]): void => {
    for (const { name, span, point } of variablesIn(file, place)) {
      const byStage = byName.get(name) ?? new Map<number, VariableUse[]>();
      byName.set(name, byStage);
      const use = { line: place.node.lines[0], span };
      const known = byStage.get(point.stage);
      if (known) known.push(use);
      else byStage.set(point.stage, [use]);
    }
  };
  for (const [position, instruction] of globalArgs.entries()) add({ node: instruction.node, stage: undefined, instruction, position });
  for (const stage of stages) {
    add({ node: stage.from.node, stage, instruction: undefined, position: -1 });
    for (const [position, instruction] of stage.instructions.entries()) add({ node: instruction.node, stage, instruction, position });
  }
  return byName;
}
