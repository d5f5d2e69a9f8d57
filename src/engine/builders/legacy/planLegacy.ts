import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import type { ReadFile } from "../../instructions/readDockerfile.ts";
import type { Dockerfile } from "../../instructions/readStages.ts";
import { readStagesLike } from "../../instructions/readStagesLike.ts";
import { readAstLike } from "../../parser/readAstLike.ts";
import type { Ast } from "../../parser/ast.ts";
import { fullAllowance } from "../../shell/wordRules.ts";
import type { LineRange, Span } from "../../source/span.ts";
import type { VariableTrace } from "../variableTrace.ts";
import { bindRest } from "./bindRest.ts";
import type { Build } from "./build.ts";
import { BuildArguments } from "./buildArguments.ts";
import type { Journal } from "./journal.ts";
import type { LegacyPlan, LegacyStep } from "./legacyPlan.ts";
import type { LegacyVersion } from "./legacyVersion.ts";
import { isSameName } from "../../source/letterCase.ts";
import { parseSpecifier } from "./platformSpecifier.ts";
import { readContext } from "./readContext.ts";
import { RELEASES } from "./release.ts";
import type { Release } from "./release.ts";
import { runBuild } from "./runBuild.ts";
import type { Failure } from "./runBuild.ts";
import { readWarnings, warnOfUnconsumed } from "./warnings.ts";

/**
 * What Docker's legacy builder of a release does with a Dockerfile: its steps, what its names stand for, and where it
 * stops. Nothing is run; see `findExitCode` for which commands are taken to fail. The file is its text, or as BuildKit has
 * read it: what both read alike is not read twice. A journal, if one is given, gets what each step does, and a trace what
 * becomes of variables.
 */
export function planLegacy(file: string | ReadFile, options: BuildOptions, version: LegacyVersion, journal?: Journal, trace?: VariableTrace): LegacyPlan {
  const release = RELEASES[version];
  const context = readContext(options, release);
  if ("error" in context) return { ...refuse(context.error, [], { start: 0, end: 0 }), isRefusedByClient: true };
  if (journal) {
    journal.sent = context.sent;
    journal.ignore = context.ignore;
  }
  const current = typeof file === "string" ? readDockerfile(file) : file;
  if (current.ast.text === "") return refuse("the Dockerfile (Dockerfile) cannot be empty", [], { start: 0, end: 0 });
  const ast = readAstLike(current.ast, release.lines);
  if (ast.error) return refuse(`failed to parse Dockerfile: ${ast.error.message}`, ast.error.lines, ast.error.span);
  const platform = readPlatform(options, release);
  if (platform && "error" in platform) return refuse(platform.error, [], { start: 0, end: 0 });
  const dockerfile = readStagesLike(current, ast, release.instructions);
  if (dockerfile.error) return refuse(dockerfile.error.message, dockerfile.error.lines, dockerfile.error.span);
  const target = findTarget(dockerfile, options.target ?? "");
  if (target === undefined) return refuse(release.unknownTarget(options.target ?? ""), [], { start: 0, end: 0 });
  return planBuild(ast, dockerfile, target, newBuild({ options, release, context: context.sent, escape: ast.escape, platform: platform?.platform, ...(journal && { journal }), ...(trace && { trace }) }));
}

function planBuild(ast: Ast, { globalArgs, stages }: Dockerfile, target: number, build: Build): LegacyPlan {
  const processed = stages.slice(0, target + 1);
  const failure = runBuild(build, globalArgs, processed);
  if (failure && build.journal) build.journal.end = findEnd(failure, build.steps);
  if (failure) bindRest(build, processed);
  const { unconsumed } = build.args;
  return {
    steps: build.steps,
    target,
    bindings: build.bindings,
    warnings: [...readWarnings(ast, build.release), ...(failure?.isBeforeEnd === true ? [] : warnOfUnconsumed(unconsumed))],
    exitCode: failure?.exitCode ?? 0,
    ...(failure && { error: failure.error }),
    ...(failure?.anyOf && { errorAnyOf: failure.anyOf }),
  };
}

function findEnd({ isBeforeEnd, hasRun, error }: Failure, steps: readonly LegacyStep[]): NonNullable<Journal["end"]> {
  if (!isBeforeEnd) return "behind steps";
  // A stage name that is used twice is refused before its FROM is printed.
  if (steps.at(-1)?.span.start !== error.span.start) return "between steps";
  return hasRun ? "in command" : "in step";
}

function newBuild(given: Pick<Build, "options" | "release" | "context" | "escape" | "platform" | "journal" | "trace">): Build {
  const args = new BuildArguments(given.options, given.release.predefinedArgs);
  return {
    ...given,
    ...{ args, allowance: fullAllowance() },
    ...{ named: new Map(), finished: [], mounted: new Set(), triggers: new Map(), steps: [], bindings: [] },
  };
}

function readPlatform(options: BuildOptions, release: Release): ReturnType<typeof parseSpecifier> | undefined {
  return options.platform === undefined || options.platform === "" ? undefined : parseSpecifier(options.platform, release.platforms);
}

/** The first stage of the name in any case; without a name the last stage, -1 if there is none. */
function findTarget({ stages }: Dockerfile, name: string): number | undefined {
  if (name === "") return stages.length - 1;
  return stages.find((it) => isSameName(it.from.name, name))?.index;
}

function refuse(message: string, lines: readonly LineRange[], span: Span): LegacyPlan {
  return { steps: [], target: -1, bindings: [], error: { message, phase: "parse", lines, span }, warnings: [], exitCode: 1 };
}
