import { displayName } from "../builders/displayName.ts";
import type { VariableSetting } from "../builders/variableTrace.ts";
import { isPlatformArgument } from "../checks/argumentOrigin.ts";
import { nodeOfSetting } from "./declarations.ts";
import type { VariableDeclaration } from "./declarations.ts";
import type { ValueQuestion } from "./findValue.ts";
import type { TracedVariables } from "./tracedVariables.ts";
import type { VariableValue } from "./variableValue.ts";

/** Why a name has no value at a point: lost on the way, never given, or the image's affair. */
export function reasonForNothing(traced: TracedVariables, question: ValueQuestion, setting: VariableSetting | undefined): VariableValue {
  const bare = setting ?? findBare(traced, question);
  if (bare && !question.isAtRun) return describeBare(traced, question, bare);
  return describeLost(traced, question) ?? describeUnknown(traced, question);
}

function findBare(traced: TracedVariables, { builder, name, point }: ValueQuestion): VariableSetting | undefined {
  const isBare = (it: VariableSetting): boolean => it.source === "nothing";
  return builder === "legacy" || point.stage === -1 ? traced[builder].findLast(point, name, isBare) : traced.buildkit.findLastInChain(point, name, isBare);
}

function describeBare({ file }: TracedVariables, { builder, name }: ValueQuestion, setting: VariableSetting): VariableValue {
  const node = nodeOfSetting(file, setting);
  const line = node?.lines[0];
  const where = line === undefined ? "" : ` on line ${line}`;
  const isPlatform = builder === "legacy" && isPlatformArgument(name);
  const cause = isPlatform ? "and the legacy builder sets no platform arguments" : "and no --build-arg gives it a value";
  const reason = `ARG${where} has no default, ${cause}.`;
  return { state: "unset", origin: isPlatform ? "not set" : "no value", reason, isLost: false, ...(node ? { place: { line: node.lines[0], span: node.span } } : {}) };
}

/** The declaration that does not get here, the nearest kind first. */
function describeLost(traced: TracedVariables, question: ValueQuestion): VariableValue | undefined {
  const { builder, name, point, isAtRun = false } = question;
  const { file, declarations } = traced;
  const { stages } = file.dockerfile;
  const all = declarations.get(name) ?? [];
  const stage = stages[point.stage];
  const own = stage ? displayName(stage) : "FROM";
  const chain = new Set(traced[builder].chainOf(point.stage));
  const lose = ({ line, span }: VariableDeclaration, reason: string): VariableValue => ({ state: "unset", origin: "lost", isLost: true, reason, place: { line, span } });
  if (isAtRun) {
    const arg = all.findLast((it) => it.kind === "ARG" && chain.has(it.stage));
    return arg && lose(arg, `ARG on line ${arg.line} counts while the image is built, and a container no longer has it. Set it with ENV to keep it.`);
  }
  if (!stage) {
    const later = all.find((it) => it.stage === -1);
    if (later) return lose(later, `ARG on line ${later.line} comes later, and counts from there on.`);
    const inStage = all.find((it) => it.kind === "ARG");
    return inStage && lose(inStage, `ARG on line ${inStage.line} belongs to ${nameAt(inStage)}. FROM sees only an ARG above the first FROM.`);
  }
  const later = all.find((it) => it.stage === point.stage);
  if (later?.instruction === point.instruction) return lose(later, `${later.kind} on line ${later.line} sets it in the same line, whose words see what stands above it.`);
  if (later) return lose(later, `${later.kind} on line ${later.line} comes later, and counts from there on.`);
  const inBase = all.findLast((it) => it.kind === "ARG" && chain.has(it.stage));
  if (inBase) return lose(inBase, `ARG on line ${inBase.line} belongs to ${nameAt(inBase)}, and the legacy builder hands no argument down to ${own}.`);
  if (builder === "buildkit" && isPlatformArgument(name)) {
    return { state: "unset", origin: "not declared", isLost: true, reason: `BuildKit sets it, but ${own} sees it only below ARG ${name}.` };
  }
  const global = all.find((it) => it.stage === -1);
  if (global) return lose(global, `ARG on line ${global.line} stands above the first FROM, and ${own} does not repeat it.`);
  const elsewhere = all.find((it) => it.kind === "ARG") ?? all[0];
  return elsewhere && lose(elsewhere, `${elsewhere.kind} on line ${elsewhere.line} belongs to ${nameAt(elsewhere)}, which ${own} does not start from.`);

  function nameAt({ stage: index }: VariableDeclaration): string {
    const found = stages[index];
    return found ? displayName(found) : "the file";
  }
}

function describeUnknown({ file, given, ...traced }: TracedVariables, { builder, name, point }: ValueQuestion): VariableValue {
  const { stages } = file.dockerfile;
  const told = { isLost: false };
  if (point.stage === -1) {
    const reason = builder === "legacy" && isPlatformArgument(name) ? "The legacy builder sets no platform arguments." : "No ARG above the first FROM declares it.";
    return { ...told, state: "unset", origin: "not declared", reason };
  }
  if (given.has(name)) return { ...told, isLost: true, state: "unset", origin: "not declared", reason: `--build-arg gives it, and no ARG ${name} here takes it.` };
  if (builder === "legacy" && isPlatformArgument(name)) return { ...told, state: "unset", origin: "not set", reason: "The legacy builder sets no platform arguments." };
  const root = stages[traced[builder].chainOf(point.stage).at(-1) ?? -1]?.from.base ?? "";
  if (root === "scratch") return { ...told, state: "unset", origin: "not set", reason: "Nothing in the file sets it." };
  return { ...told, state: "unknown", origin: "the image, or not set", reason: `Nothing in the file sets it. The image ${root} may.` };
}
