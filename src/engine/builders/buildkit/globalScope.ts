import type { Platform } from "../../buildContext/platform.ts";
import { formatPlatform, formatWholePlatform } from "../../buildContext/platform.ts";
import type { ArgInstruction } from "../../instructions/instruction.ts";
import { expandWord } from "../../shell/expandWord.ts";
import type { WordRules } from "../../shell/wordRules.ts";
import type { Variables } from "../../shell/variables.ts";
import { Refusal } from "../../source/refusal.ts";
import type { LineRange } from "../../source/span.ts";
import type { VariableTrace } from "../variableTrace.ts";

/** Where a build argument was declared and what it got. */
export interface ArgInfo {
  readonly name: string;
  readonly value: string;
  readonly description: string;
  readonly lines: LineRange;
  /** Global arguments that its default used. */
  readonly dependencies: ReadonlySet<string>;
}

/** What FROM lines see: the platform arguments and the ARGs before the first FROM. */
export interface GlobalScope extends Variables {
  readonly values: ReadonlyMap<string, string>;
  /** The declared ones, for the outline and for checks. */
  readonly declared: ReadonlyMap<string, ArgInfo>;
}

export interface BuildPlatforms {
  readonly build: Platform;
  readonly target: Platform;
  /** No --platform was given. */
  readonly isImplicit: boolean;
}

const NO_DEPENDENCIES: ReadonlySet<string> = new Set();

/** The arguments that exist without a declaration (dockerfile2llb/platform.go, defaultArgs). */
export function platformArguments(platforms: BuildPlatforms, buildArgs: ReadonlyMap<string, string>, targetName: string): Map<string, string> {
  const { build, target } = platforms;
  const defaults: readonly (readonly [string, string])[] = [
    ["BUILDPLATFORM", formatPlatform(build)],
    ["BUILDOS", build.os],
    ["BUILDOSVERSION", build.osVersion],
    ["BUILDARCH", build.architecture],
    ["BUILDVARIANT", build.variant],
    ["TARGETPLATFORM", formatWholePlatform(target)],
    ["TARGETOS", target.os],
    ["TARGETOSVERSION", target.osVersion],
    ["TARGETARCH", target.architecture],
    ["TARGETVARIANT", target.variant],
    ["TARGETSTAGE", targetName === "" ? "default" : targetName],
  ];
  return new Map(defaults.map(([name, value]) => [name, buildArgs.get(name) ?? value]));
}

/**
 * Evaluates the ARGs before the first FROM in order, each seeing those before it (dockerfile2llb/convert.go,
 * buildMetaArgs). Throws the refusal of a malformed default.
 */
export function evaluateGlobalArgs(
  platformValues: ReadonlyMap<string, string>,
  args: readonly ArgInstruction[],
  buildArgs: ReadonlyMap<string, string>,
  rules: WordRules,
  trace?: VariableTrace,
): GlobalScope {
  const values = new Map(platformValues);
  const declared = new Map<string, ArgInfo>();
  for (const [instruction, { names, node }] of args.entries()) {
    for (const [word, { key, value: written, description }] of names.entries()) {
      const given = buildArgs.get(key);
      let value = given;
      let dependencies = NO_DEPENDENCIES;
      if (value === undefined && written !== undefined) {
        const word = expandWord(written, values, rules);
        if (word.error !== undefined) throw new Refusal(word.error, [node.lines]);
        value = word.text;
        dependencies = inheritDependencies(word.matched, key, declared);
      }
      if (value !== undefined) {
        values.delete(key);
        values.set(key, value);
      }
      const source = given !== undefined ? "buildArg" : written !== undefined ? "text" : "nothing";
      trace?.set({ stage: -1, instruction, word, kind: "ARG", name: key, value, source });
      declared.set(key, { name: key, value: value ?? "", description, lines: node.lines, dependencies });
    }
  }
  return { values, declared, get: (name) => values.get(name) };
}

/** A default that uses its own name stands on what that name stood on before. */
function inheritDependencies(matched: ReadonlySet<string>, key: string, declared: ReadonlyMap<string, ArgInfo>): ReadonlySet<string> {
  if (!matched.has(key)) return matched;
  const before = declared.get(key)?.dependencies ?? NO_DEPENDENCIES;
  return new Set([...matched, ...before].filter((it) => it !== key || before.has(it)));
}
