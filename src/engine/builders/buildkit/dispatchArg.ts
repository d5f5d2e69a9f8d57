import type { ArgInstruction } from "../../instructions/instruction.ts";
import type { BoundCommand, BuildState } from "./buildState.ts";
import type { Conversion } from "./conversion.ts";
import { checkSecretName } from "./secretNames.ts";
import { changeableWork } from "./stageWork.ts";
import { expandIn, workOf } from "./words.ts";

const NO_DEPENDENCIES: ReadonlySet<string> = new Set();

/** Arguments that steer the build and never reach a step. */
const NOT_IN_ENVIRONMENT: ReadonlySet<string> = new Set(["BUILDKIT_SBOM_SCAN_CONTEXT", "BUILDKIT_SBOM_SCAN_STAGE"]);

/** ARG in a stage: --build-arg, else its own default, else the global value (dockerfile2llb/convert.go, dispatchArg). */
export function dispatchArg(conversion: Conversion, state: BuildState, command: BoundCommand, instruction: ArgInstruction): void {
  const { request, scope } = conversion;
  const work = changeableWork(workOf(state));
  for (const [word, { key, value: written, description }] of instruction.names.entries()) {
    checkSecretName(conversion.report, "ARG", key, command.lines, instruction.node.comments);
    const given = request.buildArgs.get(key);
    let value = given;
    let isInherited = false;
    if (given === undefined && written === undefined) {
      value = scope.get(key);
      isInherited = value !== undefined;
    } else if (given === undefined && written !== undefined) value = expandIn(conversion, work, command, written);
    if (value !== undefined && !NOT_IN_ENVIRONMENT.has(key)) {
      work.environment.set(key, value);
      work.isEnvironmentInStep = false;
    }
    if (!isInherited) {
      state.outline.args.set(key, { name: key, value: value ?? "", description, lines: command.lines, dependencies: NO_DEPENDENCIES });
    }
    const source = given !== undefined ? "buildArg" : written !== undefined ? "text" : isInherited ? (scope.declared.has(key) ? "global" : "builtIn") : "nothing";
    request.trace?.set({ stage: state.index, instruction: command.index, word, kind: "ARG", name: key, value, source });
    state.outline.usedArgs.add(key);
    work.declaredArgs.set(key, true);
  }
}
