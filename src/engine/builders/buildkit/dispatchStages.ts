import { Refusal } from "../../source/refusal.ts";
import type { BoundCommand, BuildState } from "./buildState.ts";
import { isConfigInstruction } from "./configInstruction.ts";
import type { Conversion } from "./conversion.ts";
import { targetPlatform } from "./conversion.ts";
import { dispatchArg } from "./dispatchArg.ts";
import { dispatchConfig } from "./dispatchConfig.ts";
import { dispatchAdd, dispatchCopy } from "./dispatchCopy.ts";
import { dispatchRun } from "./dispatchRun.ts";
import { changeDirectory, dispatchWorkdir } from "./dispatchWorkdir.ts";
import { defaultPath } from "./imageConfig.ts";
import { splitEntry } from "./imageEnvironment.ts";
import { inheritWork } from "./resolveBases.ts";
import { changeableWork } from "./stageWork.ts";
import { workOf } from "./words.ts";

/** Carries out the instructions of the reachable stages in file order (dockerfile2llb/convert.go, dispatchStages). */
export function dispatchStages(conversion: Conversion, reachable: ReadonlySet<BuildState>): void {
  const { dispatchesAll, ignore } = conversion.request;
  if (ignore && "error" in ignore) throw new Refusal(ignore.error);
  for (const state of new Set(conversion.table.states)) {
    if (!dispatchesAll && (!reachable.has(state) || state.isDispatched)) continue;
    if (!state.stage && !state.work) continue;
    inheritWork(conversion, state);
    state.isDispatched = true;
    startStage(conversion, state);
    for (const command of state.commands) {
      const stepsBefore = state.stepCount;
      if (state.stage) conversion.request.trace?.enterInstruction(state.index, command.index);
      try {
        dispatch(conversion, state, command);
        if (state.stepCount > stepsBefore && command.index >= 0) {
          conversion.steps.push({ stage: state.index, line: command.lines[0], number: state.stepCount, total: state.stepTotal });
        }
      } catch (error) {
        throw error instanceof Refusal ? error.at(command.lines) : error;
      }
    }
  }
}

/** Brings the image's config into the stage: its variables anew, its directory and user. */
function startStage(conversion: Conversion, state: BuildState): void {
  const work = workOf(state);
  const { trace } = conversion.request;
  if (state.stage) trace?.enterStage(state.index, state.base?.index ?? -1);
  state.platform ??= state.namedContext || state.base ? { ...targetPlatform(conversion), os: "", architecture: "", variant: "" } : targetPlatform(conversion);
  const { os } = state.platform;
  const { environment } = work.config;
  if (os !== "windows" && !environment.has("PATH")) {
    changeableWork(work).config.environment.set("PATH", defaultPath(os));
    work.isEnvironmentInStep = false;
  }
  if (!work.isEnvironmentInStep) {
    changeableWork(work);
    for (const entry of work.config.environment.entries) {
      const [name, value] = splitEntry(entry);
      work.environment.set(name, value);
      if (state.stage) trace?.set({ stage: state.index, instruction: -1, word: 0, kind: "ENV", name, value, source: "base" });
    }
  }
  work.isEnvironmentInStep = true;
  if (work.config.workingDir !== "") {
    try {
      changeDirectory(state, work.config.workingDir);
    } catch (error) {
      throw error instanceof Refusal && state.lines ? error.at(state.lines) : error;
    }
  }
}

function dispatch(conversion: Conversion, state: BuildState, command: BoundCommand): void {
  const { instruction } = command;
  if (isConfigInstruction(instruction)) return dispatchConfig(conversion, state, command, instruction);
  switch (instruction.kind) {
    case "ARG":
      return dispatchArg(conversion, state, command, instruction);
    case "RUN":
      return dispatchRun(conversion, state, command, instruction);
    case "COPY":
      return dispatchCopy(conversion, state, command, instruction);
    case "ADD":
      return dispatchAdd(conversion, state, command, instruction);
    case "WORKDIR":
      return dispatchWorkdir(conversion, state, command, instruction);
  }
}
