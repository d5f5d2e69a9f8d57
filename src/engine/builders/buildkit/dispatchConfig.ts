import type { CommandLine } from "../../instructions/instruction.ts";
import { Refusal } from "../../source/refusal.ts";
import type { BoundCommand, BuildState } from "./buildState.ts";
import type { ConfigInstruction } from "./configInstruction.ts";
import type { Conversion } from "./conversion.ts";
import { readPorts } from "./exposedPorts.ts";
import type { ImageConfig } from "./imageConfig.ts";
import { checkSecretName } from "./secretNames.ts";
import { isSignal } from "../../source/signal.ts";
import { changeableWork } from "./stageWork.ts";
import type { StageWork } from "./stageWork.ts";
import { expandIn, workOf } from "./words.ts";

/** Carries out an instruction that changes the image's config alone (dockerfile2llb/convert.go, dispatchEnv and its kin). */
export function dispatchConfig(conversion: Conversion, state: BuildState, command: BoundCommand, instruction: ConfigInstruction): void {
  const work = changeableWork(workOf(state));
  const { config } = work;
  const expand = (word: string): string => expandIn(conversion, work, command, word);
  switch (instruction.kind) {
    case "ENV":
    case "LABEL":
      return dispatchPairs(conversion, state, command, instruction);
    case "CMD":
      noteLast(conversion, work, command, instruction.kind);
      config.cmd = commandWords(conversion, config, command, instruction.command);
      config.isArgsEscaped = true;
      return;
    case "ENTRYPOINT":
      noteLast(conversion, work, command, instruction.kind);
      config.entrypoint = commandWords(conversion, config, command, instruction.command);
      // A command from the base belongs to the base's entrypoint; one of this stage stays.
      if (!work.lastOf.CMD) config.cmd = undefined;
      return;
    case "HEALTHCHECK":
      noteLast(conversion, work, command, instruction.kind);
      config.healthcheck = instruction.health;
      return;
    case "EXPOSE":
      for (const port of readPorts(conversion, work, command, instruction.ports)) config.exposedPorts.set(port, true);
      return;
    case "USER":
      config.user = expand(instruction.user);
      return;
    case "VOLUME": {
      const volumes = instruction.volumes.map(expand);
      if (volumes.includes("")) throw new Refusal("VOLUME specified can not be an empty string");
      for (const volume of volumes) config.volumes.set(volume, true);
      return;
    }
    case "STOPSIGNAL": {
      const signal = expand(instruction.signal);
      if (!isSignal(signal)) throw new Refusal(`invalid signal: ${signal}`);
      config.stopSignal = signal;
      return;
    }
    case "SHELL":
      config.shell = instruction.shell;
      return;
    case "ONBUILD":
      config.onBuild.push(instruction.expression);
      return;
    case "MAINTAINER":
      return;
  }
}

const WINDOWS_SHELL: readonly string[] = ["cmd", "/S", "/C"];
const UNIX_SHELL: readonly string[] = ["/bin/sh", "-c"];

/** The shell that reads commands: the image's own, else `/bin/sh -c`. */
export function shellOf(config: ImageConfig): readonly string[] {
  if (config.shell.length > 0) return config.shell;
  return config.platform.os === "windows" ? WINDOWS_SHELL : UNIX_SHELL;
}

function dispatchPairs(conversion: Conversion, state: BuildState, command: BoundCommand, instruction: Extract<ConfigInstruction, { kind: "ENV" | "LABEL" }>): void {
  const { node } = instruction;
  const work = workOf(state);
  const expanded = instruction.pairs.map((it) => ({
    key: expandIn(conversion, work, command, it.key),
    value: expandIn(conversion, work, command, it.value),
    isLegacy: it.isLegacy,
  }));
  for (const [word, { key, value, isLegacy }] of expanded.entries()) {
    if (isLegacy) {
      const message = `"${node.keyword} key=value" should be used instead of legacy "${node.keyword} key value" format`;
      conversion.report.report("LegacyKeyValueFormat", message, command.lines, node.comments);
    }
    if (instruction.kind === "LABEL") work.config.labels.set(key, value);
    else {
      checkSecretName(conversion.report, "ENV", key, command.lines, node.comments);
      // A name that is new to both lists stands last in both.
      work.isEnvironmentInStep &&= work.environment.get(key) === undefined && !work.config.environment.has(key);
      work.environment.set(key, value);
      work.config.environment.set(key, value);
      conversion.request.trace?.set({ stage: state.index, instruction: command.index, word, kind: "ENV", name: key, value, source: "text" });
    }
  }
}

function commandWords(conversion: Conversion, config: ImageConfig, command: BoundCommand, { words, isShellForm }: CommandLine): readonly string[] {
  if (!isShellForm) return words;
  const { node } = command.instruction;
  if (config.shell.length === 0) {
    const message = `JSON arguments recommended for ${node.keyword} to prevent unintended behavior related to OS signals`;
    conversion.report.report("JSONArgsRecommended", message, command.lines, node.comments);
  }
  return [...shellOf(config), words.join(" ")];
}

/** The check MultipleInstructionsDisallowed, which names the earlier one: that is the one without effect (validateUsedOnce). */
function noteLast(conversion: Conversion, work: StageWork, command: BoundCommand, kind: "CMD" | "ENTRYPOINT" | "HEALTHCHECK"): void {
  const { node } = command.instruction;
  const before = work.lastOf[kind];
  if (before) {
    const message = `Multiple ${node.keyword} instructions should not be used in the same stage because only the last one will be used`;
    conversion.report.report("MultipleInstructionsDisallowed", message, before, node.comments);
  }
  work.lastOf = { ...work.lastOf, [kind]: command.lines };
}
