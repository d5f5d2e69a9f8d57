import { displayName } from "../builders/displayName.ts";
import { legacyStopReason } from "./legacyReach.ts";
import { nodeOfSetting } from "./declarations.ts";
import { reasonForNothing } from "./reasonForNothing.ts";
import type { ReadingPoint, RecordedVariables } from "./recordedVariables.ts";
import type { VariableSetting } from "../builders/variableTrace.ts";
import type { TracedVariables } from "./tracedVariables.ts";
import type { VariableValue } from "./variableValue.ts";

/** Which builder is asked, where, and whether only what lasts into the container counts. */
export interface ValueQuestion {
  readonly builder: "legacy" | "buildkit";
  readonly name: string;
  readonly point: ReadingPoint;
  /** ENV alone: what a container has when it starts. */
  readonly isAtRun?: boolean;
}

/** What a name stands for to one builder at one point, with the reason. */
export function findValue(traced: TracedVariables, question: ValueQuestion): VariableValue {
  const { builder, point } = question;
  const stop = builder === "legacy" ? legacyStopReason(traced, point) : buildkitStopReason(traced, point);
  if (stop !== undefined) return { state: "unknown", origin: "not reached", reason: stop, isLost: false };
  const setting = builder === "legacy" ? findLegacy(traced, question) : findBuildkit(traced.buildkit, question);
  if (!setting || setting.value === undefined) return reasonForNothing(traced, question, setting);
  return describeSetting(traced, question, setting, setting.value);
}

/** The later of ARG and ENV wins, and both are handed down (dockerfile2llb/convert.go, dispatchArg and dispatchEnv). */
function findBuildkit(variables: RecordedVariables, { name, point, isAtRun = false }: ValueQuestion): VariableSetting | undefined {
  const isMeant = (it: VariableSetting): boolean => it.value !== undefined && (!isAtRun || it.kind === "ENV");
  return point.stage === -1 ? variables.findLast(point, name, isMeant) : variables.findLastInChain(point, name, isMeant);
}

/** ENV wins wherever it stands; of ARGs only the stage's own count (builder/dockerfile/buildargs.go, getBuildArg). */
function findLegacy({ legacy, options, given, legacyPredefined }: TracedVariables, { name, point, isAtRun = false }: ValueQuestion): VariableSetting | undefined {
  // An instruction's words all see what was set before it.
  const before = { ...point, word: 0 };
  if (point.stage === -1) return legacy.findLast(before, name, () => true) ?? predefined();
  const set = legacy.findLastInChain(before, name, (it) => it.kind === "ENV" && it.value !== undefined);
  if (set || isAtRun) return set;
  return legacy.findLast(before, name, (it) => it.kind === "ARG") ?? predefined();

  function predefined(): VariableSetting | undefined {
    const value = legacyPredefined.has(name) ? (given.get(name) ?? options.opts?.[`build-arg:${name}`]) : undefined;
    return value === undefined ? undefined : { stage: point.stage, instruction: -1, word: 0, kind: "ARG", name, value, source: "buildArg" };
  }
}

function buildkitStopReason({ buildkit, buildkitError, file }: TracedVariables, { stage, instruction }: ReadingPoint): string | undefined {
  if (stage === -1 && buildkit.settingsIn(-1, "TARGETPLATFORM").length > 0) return undefined;
  const own = file.dockerfile.stages[stage];
  if (own && buildkit.hasReached(stage, Math.min(instruction, own.instructions.length - 1))) return undefined;
  if (!buildkitError) return `BuildKit skips ${own ? displayName(own) : "the stage"} and could not build it.`;
  const line = (buildkitError.place ?? buildkitError.lines[0])?.[0];
  return line === undefined ? "BuildKit refuses the build before it gets here." : `BuildKit refuses line ${line} before it gets here.`;
}

function describeSetting(traced: TracedVariables, { builder, name, point }: ValueQuestion, setting: VariableSetting, value: string): VariableValue {
  const { stages } = traced.file.dockerfile;
  const told = { state: "set" as const, value, isLost: false };
  const node = nodeOfSetting(traced.file, setting);
  if (setting.source === "base") return describeBase(traced, { builder, name, point }, setting, value);
  if (!node) return { ...told, ...describeBuiltIn(setting, builder) };
  const [line] = node.lines;
  const place = { line, span: node.span };
  const owner = stages[setting.stage];
  const isInherited = setting.stage !== point.stage && owner !== undefined;
  const from = isInherited ? `${displayName(owner)}, ` : "";
  const where = isInherited ? ` of ${displayName(owner)}` : "";
  switch (setting.source) {
    case "buildArg":
      return { ...told, place, origin: isInherited ? `--build-arg, ${displayName(owner)}` : "--build-arg", reason: `--build-arg gives it, and ARG on line ${line}${where} takes it.` };
    case "global": {
      const global = globalOf(traced[builder], name);
      const first = global && nodeOfSetting(traced.file, global);
      const source = first ? `The default of ARG on line ${first.lines[0]}` : "An ARG above the first FROM gives it";
      return { ...told, place, origin: `${from}line ${first?.lines[0] ?? line}`, reason: `${source}, taken over by ARG on line ${line}${where}.` };
    }
    case "builtIn":
      return { ...told, place, origin: isInherited ? `BuildKit, ${displayName(owner)}` : "BuildKit", reason: `BuildKit sets it, and ARG on line ${line}${where} takes it.` };
    case "text": {
      const what = setting.kind === "ENV" ? `ENV on line ${line}${where} sets it` : `The default of ARG on line ${line}${where}`;
      return { ...told, place, origin: `${from}line ${line}`, reason: `${what}${hiddenArgument(traced, { builder, name, point }, setting)}.` };
    }
    case "nothing":
      return { ...told, place, origin: `${from}line ${line}`, reason: `ARG on line ${line}${where} leaves it as it was.` };
  }
}

/** A bare ARG in a stage takes the last of them that has a value. */
function globalOf(variables: RecordedVariables, name: string): VariableSetting | undefined {
  return variables.settingsIn(-1, name).findLast((it) => it.value !== undefined && it.instruction >= 0);
}

/** ENV hides an ARG below it for the legacy builder; for BuildKit the later one counts. */
function hiddenArgument({ legacy, file }: TracedVariables, { builder, name, point }: ValueQuestion, setting: VariableSetting): string {
  if (builder !== "legacy" || setting.kind !== "ENV") return "";
  const hidden = legacy.findLast(point, name, (it) => it.kind === "ARG" && (it.stage !== setting.stage || it.instruction > setting.instruction));
  const node = hidden && nodeOfSetting(file, hidden);
  return node ? `, and hides ARG on line ${node.lines[0]} from the legacy builder` : "";
}

function describeBuiltIn({ source }: VariableSetting, builder: ValueQuestion["builder"]): Pick<VariableValue, "origin" | "reason"> {
  if (source === "buildArg") return { origin: "--build-arg", reason: "--build-arg gives it, and it needs no ARG." };
  if (source === "builtIn" && builder === "buildkit") return { origin: "BuildKit", reason: "BuildKit sets it for every FROM." };
  return { origin: "ONBUILD", reason: "An ONBUILD trigger of the base sets it." };
}

/** The image's variables, which BuildKit sets anew where a stage begins. */
function describeBase(traced: TracedVariables, question: ValueQuestion, setting: VariableSetting, value: string): VariableValue {
  const { builder, name } = question;
  const above = traced[builder].baseOf(setting.stage);
  if (above >= 0) {
    const end = { stage: above, instruction: Infinity, word: 0 };
    const set = traced[builder].findLastInChain(end, name, (it) => it.kind === "ENV" && it.source !== "base");
    if (set) return describeSetting(traced, question, set, value);
  }
  const root = traced.file.dockerfile.stages[traced[builder].chainOf(setting.stage).at(-1) ?? -1]?.from.base ?? "";
  if (name === "PATH" && !traced.knowsImages) {
    const reason = root === "scratch" ? "Docker's usual PATH." : `The image ${root} sets its own; Docker's usual PATH is assumed.`;
    return { state: "set", value, isLost: false, origin: root === "scratch" ? "Docker" : "the image", reason };
  }
  return { state: "set", value, isLost: false, origin: "the image", reason: `The image ${root} sets it.` };
}
