import type { Instruction } from "../../instructions/instruction.ts";
import { expandWord } from "../../shell/expandWord.ts";
import { NO_VARIABLES } from "../../shell/variables.ts";
import { parseGoInt } from "../../source/goNumbers.ts";
import { Refusal } from "../../source/refusal.ts";
import type { LineRange } from "../../source/span.ts";
import { addDependency, sourceState } from "./buildState.ts";
import type { BoundCommand, BuildState } from "./buildState.ts";
import type { Conversion } from "./conversion.ts";

const NO_SOURCES: readonly BuildState[] = [];

/** Binds COPY --from and RUN --mount=from of all stages, then refuses circles (buildStageDependencyGraph). */
export function bindSources(conversion: Conversion): void {
  const { table } = conversion;
  for (const state of [...table.states]) {
    const commands = state.stage?.instructions.map((instruction, index) => bindCommand(conversion, state, instruction, { index, isTrigger: false, lines: instruction.node.lines }));
    if (commands) state.commands = commands;
  }
  refuseCircles(table.states);
  // A file with one state alone shows no stage name.
  if (table.states.length === 1 && table.states[0]) table.states[0].displayName = "";
}

/** Binds one command and notes what its stage depends on (toCommand). */
export function bindCommand(
  conversion: Conversion,
  state: BuildState,
  instruction: Instruction,
  place: { readonly index: number; readonly isTrigger: boolean; readonly lines: LineRange },
): BoundCommand {
  const { index, isTrigger, lines } = place;
  const sources = canHaveSources(instruction) ? placed(lines, () => findSources(conversion, instruction, lines)) : NO_SOURCES;
  const command: BoundCommand = { instruction, index, sources, isTrigger, lines };
  for (const source of sources) {
    addDependency(state, source, command);
    // A source met again by its index is listed again: later indexes move on.
    if (source.stage === undefined) conversion.table.add(source);
  }
  return command;
}

function canHaveSources(instruction: Instruction): boolean {
  return instruction.kind === "COPY" ? instruction.from !== "" : instruction.kind === "RUN" && instruction.mounts.length > 0;
}

/** Runs a binding; its refusal remembers the instruction, which BuildKit does not say. */
function placed<Result>(lines: LineRange, bind: () => Result): Result {
  try {
    return bind();
  } catch (error) {
    throw error instanceof Refusal ? error.from(lines) : error;
  }
}

function findSources(conversion: Conversion, instruction: Instruction, lines: LineRange): readonly BuildState[] {
  const { table } = conversion;
  if (instruction.kind === "RUN") return instruction.mounts.map((it) => table.findByName(it.from || "scratch") ?? sourceState(it.from || "scratch", undefined));
  if (instruction.kind !== "COPY") return NO_SOURCES;
  const { from } = instruction;
  const word = expandWord(from, NO_VARIABLES, conversion.rules);
  if (word.error !== undefined) throw new Refusal(word.error);
  if (word.text !== from) {
    throw new Refusal("variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround");
  }
  const index = parseGoInt(from);
  if (index !== undefined) return [table.findByIndex(index)];
  return [table.findByName(from) ?? sourceState(from, lines)];
}

interface Visit {
  readonly state: BuildState;
  readonly edges: readonly (readonly [BuildState, BoundCommand])[];
  next: number;
}

/** Refuses a circle over COPY and mount edges anywhere in the file; FROM cannot make one (validateCircularDependency). */
function refuseCircles(states: readonly BuildState[]): void {
  const visited = new Set<BuildState>();
  for (const start of states) {
    if (start.dependencies.size === 0 || visited.has(start)) continue;
    const path: Visit[] = [enter(start)];
    const onPath = new Set<BuildState>([start]);
    const commands: BoundCommand[] = [];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const edge = top.edges[top.next];
      top.next += 1;
      if (!edge) {
        path.pop();
        onPath.delete(top.state);
        commands.pop();
        continue;
      }
      const [source, command] = edge;
      if (onPath.has(source)) throw new Refusal(`circular dependency detected on stage: ${start.displayName}`, [...commands, command].map((it) => it.lines));
      if (visited.has(source)) continue;
      commands.push(command);
      path.push(enter(source));
      onPath.add(source);
    }
  }

  function enter(state: BuildState): Visit {
    visited.add(state);
    return { state, edges: [...state.dependencies], next: 0 };
  }
}
