import type { BoundCommand, BuildState } from "./buildState.ts";
import type { VertexCause } from "./vertex.ts";

/** The instruction that a vertex comes from; a trigger's is the FROM that fired it. */
export function causeOf(state: BuildState, command: BoundCommand): VertexCause {
  const span = command.isTrigger ? state.stage?.from.node.span : command.instruction.node.span;
  return { stage: state.index, instruction: command.index, span: span ?? command.instruction.node.span };
}
