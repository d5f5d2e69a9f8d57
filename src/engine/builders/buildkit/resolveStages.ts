import { readAst } from "../../parser/readAst.ts";
import { readInstruction } from "../../instructions/readInstruction.ts";
import type { Instruction } from "../../instructions/instruction.ts";
import { Refusal } from "../../source/refusal.ts";
import type { LineRange } from "../../source/span.ts";
import { bindCommand } from "./bindSources.ts";
import type { BoundCommand, BuildState } from "./buildState.ts";
import type { Conversion } from "./conversion.ts";
import { resolveBases } from "./resolveBases.ts";

const ENDLESS = "the ONBUILD triggers of an image bring in that image again and never end";
const MOST_BROUGHT_IN = 100_000;

/** The target, its base, and what their instructions take files from, transitively (allReachableStages). */
export function findReachable(target: BuildState): ReadonlySet<BuildState> {
  const reached = new Set<BuildState>();
  const waiting = [target];
  for (let state = waiting.pop(); state; state = waiting.pop()) {
    if (reached.has(state)) continue;
    reached.add(state);
    if (state.base) waiting.push(state.base);
    for (const source of state.dependencies.keys()) waiting.push(source);
  }
  return reached;
}

/**
 * Resolves the images that the target reaches and fires the triggers of its bases, again and again until no trigger
 * brings in another stage (dockerfile2llb/convert.go, resolveStages). An image whose triggers take files from that image
 * again keeps BuildKit busy until its memory is full; here that is a refusal.
 */
export function resolveStages(conversion: Conversion, target: BuildState): ReadonlySet<BuildState> {
  const { states } = conversion.table;
  // Each round goes one stage or one image with triggers farther.
  const mostRounds = states.length + Object.keys(conversion.request.options.images ?? {}).length + 1;
  const mostStates = states.length + MOST_BROUGHT_IN;
  for (let round = 1; ; round += 1) {
    if (round > mostRounds || states.length > mostStates) throw new Refusal(ENDLESS);
    const reachable = findReachable(target);
    resolveBases(conversion, reachable);
    let hasNewSources = false;
    for (const state of inFileOrder(reachable)) {
      const triggers = triggersOf(state);
      if (triggers.length === 0) continue;
      try {
        if (fireTriggers(conversion, state, triggers)) hasNewSources = true;
      } catch (error) {
        if (error instanceof Refusal) throw new Refusal(error.message, state.lines ? [state.lines] : []);
        throw error;
      }
      if (state.work) state.work.config.onBuild = [];
    }
    if (!hasNewSources) return reachable;
  }
}

function inFileOrder(states: ReadonlySet<BuildState>): readonly BuildState[] {
  return [...states].sort((a, b) => a.index - b.index);
}

const NO_TRIGGERS: readonly string[] = [];

/** The triggers of a base image, or of a stage of this file that is the base: its direct children alone fire them. */
function triggersOf(state: BuildState): readonly string[] {
  const fromImage = state.work?.config.onBuild ?? NO_TRIGGERS;
  if (!state.base || state.hasLookedForTriggers) return fromImage;
  state.hasLookedForTriggers = true;
  const fromBase = triggersIn(state.base);
  return fromBase.length === 0 ? fromImage : [...fromImage, ...fromBase];
}

/** The triggers among a base's commands, which are complete by now. Thousands of stages can start from one with thousands of commands. */
function triggersIn(base: BuildState): readonly string[] {
  if (base.triggers) return base.triggers;
  const triggers: string[] = [];
  for (const { instruction } of base.commands) if (instruction.kind === "ONBUILD") triggers.push(instruction.expression);
  base.triggers = triggers.length === 0 ? NO_TRIGGERS : triggers;
  return base.triggers;
}

/** Puts the triggers before the stage's own commands; true where one takes files from somewhere (initOnBuildTriggers). */
function fireTriggers(conversion: Conversion, state: BuildState, triggers: readonly string[]): boolean {
  conversion.hasTriggers = true;
  const lines: LineRange = state.lines ?? [0, 0];
  const commands: BoundCommand[] = [];
  let hasSources = false;
  for (const trigger of triggers) {
    const command = bindCommand(conversion, state, readTrigger(trigger), { index: -1, isTrigger: true, lines });
    if (command.sources.length > 0) hasSources = true;
    commands.push(command);
  }
  state.commands = [...commands, ...state.commands];
  state.stepTotal += commands.length;
  return hasSources;
}

function readTrigger(trigger: string): Instruction {
  const ast = readAst(trigger);
  if (ast.error) throw new Refusal(ast.error.message);
  const nodes = ast.nodes.flatMap((it) => (it.kind === "instruction" ? [it] : []));
  const [node] = nodes;
  if (!node || nodes.length !== 1) throw new Refusal("onbuild trigger should be a single expression");
  const instruction = readInstruction(node);
  if (instruction.kind === "FROM") throw new Refusal("*instructions.Stage is not a command type");
  return instruction;
}
