import type { Instruction } from "../../instructions/instruction.ts";
import { Refusal } from "../../source/refusal.ts";
import { expandText, expandToWords, variablesOf } from "./build.ts";
import type { Build, StageState } from "./build.ts";
import { copyFiles } from "./copyFiles.ts";
import { NO_ARGS } from "./buildArguments.ts";
import type { DeclaredArgs } from "./buildArguments.ts";
import { commit } from "./commit.ts";
import { checkPort } from "./exposedPort.ts";
import type { LegacyBinding } from "./legacyPlan.ts";
import { runCommand } from "./runCommand.ts";
import { checkSignal } from "./stopSignal.ts";

/** Where an instruction stands, for the sources it names. */
export type Place = Pick<LegacyBinding, "instruction" | "via" | "span">;

/** Carries one instruction out. Throws the builder's refusal (evaluator.go, dispatch). */
export function carryOut(build: Build, stage: StageState, instruction: Instruction, place: Place): void {
  build.journal?.record(build, stage, instruction, place.via === "onbuild");
  const variables = variablesOf(build, stage);
  const expand = (word: string): string => expandText(build, word, variables);
  switch (instruction.kind) {
    case "ADD":
    case "COPY":
      copyFiles(build, stage, instruction, expand, place);
      return;
    case "RUN":
      runCommand(build, stage, instruction, expand);
      break;
    case "ENV": {
      const pairs = instruction.pairs.map((it) => [expand(it.key), expand(it.value)] as const);
      for (const [word, [name, value]] of pairs.entries()) {
        stage.environment.set(name, value);
        build.trace?.set({ stage: stage.index, instruction: place.instruction, word, kind: "ENV", name, value: stage.environment.get(name), source: "text" });
      }
      break;
    }
    case "ARG": {
      const names = instruction.names.map((it) => [expand(it.key), it.value === undefined ? undefined : expand(it.value)] as const);
      const declared = ownArgs(stage);
      for (const [word, [name, value]] of names.entries()) {
        build.args.declare(declared, name, value);
        build.trace?.set({
          ...{ stage: stage.index, instruction: place.instruction, word, kind: "ARG", name },
          ...{ value: build.args.find(stage.declaredArgs, name), source: build.args.sourceOf(stage.declaredArgs, name) },
        });
      }
      break;
    }
    case "LABEL":
      for (const { key, value } of instruction.pairs) {
        expand(key);
        expand(value);
      }
      break;
    case "WORKDIR":
      if (expand(instruction.path) === "") throw new Refusal("cannot normalize nothing");
      break;
    case "USER":
      expand(instruction.user);
      break;
    case "VOLUME":
      if (instruction.volumes.map(expand).includes("")) throw new Refusal("VOLUME specified can not be an empty string");
      break;
    case "STOPSIGNAL":
      checkSignal(expand(instruction.signal), build.release);
      break;
    case "EXPOSE":
      for (const port of instruction.ports.flatMap((it) => expandToWords(build, it, variables))) checkPort(port, build.release);
      break;
    case "SHELL":
      stage.shell = instruction.shell;
      break;
    case "ONBUILD":
      stage.onbuild.push(instruction.expression);
      break;
    case "CMD":
    case "ENTRYPOINT":
    case "HEALTHCHECK":
    case "MAINTAINER":
      break;
  }
  commit(build, stage);
}

function ownArgs(stage: StageState): DeclaredArgs {
  const known = stage.declaredArgs;
  const declared = known === NO_ARGS ? new Map<string, string | undefined>() : (known as DeclaredArgs);
  stage.declaredArgs = declared;
  return declared;
}
