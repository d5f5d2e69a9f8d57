import { parsePlatform } from "../../buildContext/platform.ts";
import { parseImageReference } from "../../buildContext/imageReference.ts";
import type { Stage } from "../../instructions/instruction.ts";
import { expandWord } from "../../shell/expandWord.ts";
import type { ExpandedWord } from "../../shell/expandWord.ts";
import { quote } from "../../source/quote.ts";
import { Refusal } from "../../source/refusal.ts";
import { suggest, withSuggestion } from "../../source/suggestion.ts";
import { stageState } from "./buildState.ts";
import type { BuildState } from "./buildState.ts";
import type { CheckReport } from "./checkFindings.ts";
import type { Conversion } from "./conversion.ts";
import { evaluateGlobalArgs } from "./globalScope.ts";
import type { ConversionRequest } from "./conversion.ts";
import { findNamedContext } from "./namedContexts.ts";

/** Gives every stage its base, platform or replacing context, in file order, reachable or not (buildDispatchStates). */
export function bindBases(conversion: Conversion): void {
  const checkKeys = new Set([...conversion.scope.declared.keys(), ...conversion.scope.values.keys()]);
  for (const stage of conversion.request.dockerfile.stages) bindBase(conversion, stage, checkKeys);
}

function bindBase(conversion: Conversion, stage: Stage, checkKeys: ReadonlySet<string>): void {
  const { request, scope, report, table } = conversion;
  const { from } = stage;
  const { lines } = from.node;
  const base = expandWord(from.base, scope, conversion.rules);
  reportUndeclared(report, stage, base, checkKeys);
  if (base.error !== undefined) throw new Refusal(base.error, [lines]);
  if (base.text === "") throw new Refusal(`base name (${from.base}) should not be blank`, [lines]);
  const state = stageState(stage, base.text, scope.declared);
  const used = [...base.matched];
  if (from.platform !== "") bindPlatform(conversion, state, checkKeys, used);
  if (from.name !== "") {
    const context = findNamedContext(from.name, state.platform ?? requestedPlatform(request), request.contexts);
    if (context) {
      state.namedContext = context;
      table.add(state);
      state.base = undefined;
      return;
    }
  } else state.displayName = `stage-${stage.index}`;
  table.add(state);
  for (const name of used) state.outline.usedArgs.add(name);
  const hasExternalBase = base.text !== "scratch" && state.base === undefined;
  state.stepTotal = countSteps(stage) + (hasExternalBase ? 1 : 0);
}

function countSteps({ instructions }: Stage): number {
  let count = 0;
  for (const { kind } of instructions) if (kind === "ADD" || kind === "COPY" || kind === "RUN" || kind === "WORKDIR") count += 1;
  return count;
}

/** The platform that was asked for; undefined where none was. */
export function requestedPlatform(request: ConversionRequest): ConversionRequest["platforms"]["target"] | undefined {
  return request.platforms.isImplicit ? undefined : request.platforms.target;
}

function bindPlatform(conversion: Conversion, state: BuildState, checkKeys: ReadonlySet<string>, used: string[]): void {
  const { scope, report } = conversion;
  const stage = state.stage as Stage;
  const { platform: written, name, node } = stage.from;
  const word = expandWord(written, scope, conversion.rules);
  reportUndeclared(report, stage, word, checkKeys);
  if (word.matched.size === 1 && word.unmatched.size === 0 && word.matched.has("TARGETPLATFORM") && word.text === scope.get("TARGETPLATFORM")) {
    report.report("RedundantTargetPlatform", `Setting platform to predefined ${written} in FROM is redundant as this is the default behavior`, node.lines, node.comments);
  }
  const parsed = word.error === undefined ? parsePlatform(word.text) : undefined;
  if (word.matched.size === 0 && word.unmatched.size === 0 && parsed && "platform" in parsed) {
    const { os, architecture } = parsed.platform;
    if (!name.includes(os) && !name.includes(architecture)) {
      report.report("FromPlatformFlagConstDisallowed", `FROM --platform flag should not use constant value ${quote(word.text)}`, node.lines, node.comments);
    }
  }
  if (word.error !== undefined) throw new Refusal(`failed to process arguments for platform ${word.text}: ${word.error}`, [node.lines]);
  const suggestion = firstSuggestion(word.unmatched, scope.values.keys());
  if (word.text === "") throw new Refusal(withSuggestion(`empty platform value from expression ${written}`, suggestion), [node.lines]);
  if (parsed && "error" in parsed) {
    throw new Refusal(`failed to parse platform ${written}: ${withSuggestion(parsed.error, suggestion)}`, [node.lines, node.lines]);
  }
  state.platform = parsed?.platform;
  for (const key of word.matched) used.push(key);
}

function firstSuggestion(names: Iterable<string>, options: Iterable<string>): string | undefined {
  const known = [...options];
  for (const name of names) {
    const near = suggest(name, known);
    if (near !== undefined) return near;
  }
  return undefined;
}

/** The check UndefinedArgInFrom (dockerfile2llb/validations.go, reportUnusedFromArgs). */
function reportUndeclared(report: CheckReport, stage: Stage, word: ExpandedWord, known: ReadonlySet<string>): void {
  for (const name of word.unmatched) {
    if (known.has(name)) continue;
    const message = withSuggestion(`FROM argument '${name}' is not declared`, suggest(name, known));
    report.report("UndefinedArgInFrom", message, stage.from.node.lines, stage.from.node.comments);
  }
}

/** The check InvalidDefaultArgInFrom: FROM names that are no reference where no build argument is given. */
export function checkDefaultBases(conversion: Conversion, platformValues: ReadonlyMap<string, string>): void {
  const { request, report, rules } = conversion;
  let scope;
  try {
    scope = evaluateGlobalArgs(platformValues, request.dockerfile.globalArgs, new Map(), rules);
  } catch (error) {
    if (error instanceof Refusal) return;
    throw error;
  }
  for (const { from } of request.dockerfile.stages) {
    const base = expandWord(from.base, scope, rules);
    if (base.error !== undefined) return;
    if ("error" in parseImageReference(base.text)) {
      report.report("InvalidDefaultArgInFrom", `Default value for ARG ${from.base} results in empty or invalid base image name`, from.node.lines);
    }
  }
}
