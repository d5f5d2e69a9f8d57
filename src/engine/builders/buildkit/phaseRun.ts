import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import type { Platform } from "../../buildContext/platform.ts";
import type { ReadFile } from "../../instructions/readDockerfile.ts";
import { findDirective } from "../../parser/directive.ts";
import { fullAllowance } from "../../shell/wordRules.ts";
import { quote } from "../../source/quote.ts";
import { Refusal } from "../../source/refusal.ts";
import { suggest, withSuggestion } from "../../source/suggestion.ts";
import type { VariableTrace } from "../variableTrace.ts";
import { bindBases, checkDefaultBases } from "./bindBases.ts";
import { bindSources } from "./bindSources.ts";
import type { BuildDescription, BuildkitPhase, CheckResult, PlatformBuild } from "./buildkitPlan.ts";
import type { BuildState } from "./buildState.ts";
import { CheckReport, DEFAULT_CHECK_OPTIONS, parseCheckOptions } from "./checkFindings.ts";
import { readClientOptions, readContextFiles, readIgnore } from "./clientOptions.ts";
import type { ClientOptions } from "./clientOptions.ts";
import type { ConsoleTrace } from "./consoleTrace.ts";
import { startConversion } from "./conversion.ts";
import type { Conversion, ConversionRequest } from "./conversion.ts";
import { dispatchStages } from "./dispatchStages.ts";
import { checkInstructions, checkLines, checkStages } from "./fileChecks.ts";
import { collectBindings } from "./finishBuild.ts";
import { evaluateGlobalArgs, platformArguments } from "./globalScope.ts";
import type { GlobalScope } from "./globalScope.ts";
import { Images } from "./images.ts";
import { describeTarget } from "./outline.ts";
import { resolveStages } from "./resolveStages.ts";
import { readSourceDateEpoch } from "./sourceDateEpoch.ts";
import { toBuildkitError } from "./toBuildkitError.ts";
import { withEpoch } from "./withEpoch.ts";

/** A file converted up to its target. */
export interface Converted {
  readonly conversion: Conversion;
  readonly target: BuildState;
  readonly reachable: ReadonlySet<BuildState>;
}

/** One pass through the phases; knows in which it is, so that a refusal can say so. */
export class PhaseRun {
  phase: BuildkitPhase = "client";
  private readonly file: ReadFile;
  private readonly options: BuildOptions;
  private readonly client: ClientOptions | undefined;
  private readonly trace: VariableTrace | undefined;
  private readonly console: ConsoleTrace | undefined;
  private report = new CheckReport(DEFAULT_CHECK_OPTIONS);
  private conversion: Conversion | undefined;
  private target: BuildState | undefined;

  constructor(file: ReadFile, options: BuildOptions, client: ClientOptions | undefined, traces: { readonly variables?: VariableTrace; readonly console?: ConsoleTrace } = {}) {
    this.file = file;
    this.options = options;
    this.client = client;
    this.trace = traces.variables;
    this.console = traces.console;
  }

  enter(phase: BuildkitPhase): void {
    this.phase = phase;
  }

  get findings(): CheckResult["checks"] {
    return this.report.findings;
  }

  get violation(): string | undefined {
    return this.report.violation;
  }

  /** What was bound before the refusal. */
  get bindings(): PlatformBuild["bindings"] {
    return this.conversion ? collectBindings(this.conversion) : [];
  }

  /** The stage to build, where it was found before the refusal; -1 otherwise. */
  get targetIndex(): number {
    return this.target?.index ?? -1;
  }

  check(): CheckResult {
    try {
      const target = this.client?.target ?? "";
      this.convert(undefined, target === "" ? "all" : "reachable");
      this.refuseFindings();
      return { checks: this.report.findings };
    } catch (error) {
      return { checks: this.report.findings, checksError: toBuildkitError(error, this.phase) };
    }
  }

  /** The outline listens to no checks, so they cannot stop it. */
  outline(): BuildDescription["outline"] {
    try {
      return describeTarget(this.convert(undefined).target);
    } catch (error) {
      toBuildkitError(error, this.phase);
      return undefined;
    }
  }

  convert(platform: Platform | undefined, dispatched: "all" | "reachable" = "reachable"): Converted {
    const client = this.client ?? readClientOptions(this.options);
    this.readFile(client);
    const { conversion, target } = this.bind(client, platform, dispatched);
    this.enter("resolve");
    const reachable = resolveStages(conversion, target);
    this.enter("dispatch");
    dispatchStages(conversion, reachable);
    return { conversion, target, reachable };
  }

  /** Refuses what the checks found where the file says that they are errors. */
  refuseFindings(): void {
    this.enter("finalize");
    if (this.violation !== undefined) throw new Refusal(this.violation);
  }

  /** Refuses what the parser or the instruction reader refused, and runs the checks that go with them. */
  private readFile(client: ClientOptions): void {
    const { ast, dockerfile } = this.file;
    this.enter("init");
    if (ast.text === "") throw new Refusal("the Dockerfile cannot be empty");
    const options = client.checks ?? this.readCheckDirective();
    this.report = new CheckReport(options);
    this.enter("parse");
    if (ast.error) throw new Refusal(ast.error.message, ast.error.lines);
    checkLines(ast, this.report);
    this.enter("instructions");
    checkInstructions(ast, dockerfile, this.report);
    if (dockerfile.error) throw new Refusal(dockerfile.error.message, dockerfile.error.lines);
    if (dockerfile.stages.length === 0) throw new Refusal("dockerfile contains no stages to build");
    checkStages(dockerfile.stages, this.report);
  }

  private readCheckDirective(): typeof DEFAULT_CHECK_OPTIONS {
    const parsed = parseCheckOptions(findDirective(this.file.ast.text, "check")?.value ?? "");
    if ("error" in parsed) throw new Refusal(`failed to parse check options: ${parsed.error}`);
    return parsed.options;
  }

  private bind(client: ClientOptions, platform: Platform | undefined, dispatched: "all" | "reachable"): { conversion: Conversion; target: BuildState } {
    const { ast, dockerfile } = this.file;
    this.enter("metaArgs");
    const platforms = { build: client.buildPlatform, target: platform ?? client.buildPlatform, isImplicit: platform === undefined };
    const targetName = client.target === "" ? (dockerfile.stages.at(-1)?.from.name ?? "") : client.target;
    const platformValues = platformArguments(platforms, client.buildArgs, targetName);
    for (const [name, value] of platformValues) {
      this.trace?.set({ stage: -1, instruction: -1, word: 0, kind: "ARG", name, value, source: client.buildArgs.has(name) ? "buildArg" : "builtIn" });
    }
    const ignore = readIgnore(this.options, client);
    const request: ConversionRequest = {
      dockerfile,
      escape: ast.escape,
      options: this.options,
      buildArgs: client.buildArgs,
      contexts: client.contexts,
      platforms,
      isMultiPlatform: client.isMultiPlatform,
      dispatchesAll: dispatched === "all",
      ignore,
      context: readContextFiles(this.options, client, ignore),
      labels: client.labels,
      remoteContext: client.remoteContext,
      trace: this.trace,
      console: this.console,
    };
    const rules = { escape: ast.escape, allowance: fullAllowance() };
    const blank: GlobalScope = { values: platformValues, declared: new Map(), get: (name) => platformValues.get(name) };
    checkDefaultBases(startConversion(request, blank, this.report), platformValues);
    const scope = evaluateGlobalArgs(platformValues, dockerfile.globalArgs, client.buildArgs, rules, this.trace);
    const epoch = readSourceDateEpoch(client, scope, dockerfile.stages, rules, new Images(this.options));
    const conversion = epoch === undefined ? startConversion(request, scope, this.report) : withEpoch(request, scope, this.report, epoch);
    this.conversion = conversion;
    this.enter("stages");
    bindBases(conversion);
    this.enter("target");
    const target = findTarget(conversion, client.target);
    this.target = target;
    this.enter("graph");
    bindSources(conversion);
    return { conversion, target };
  }
}

function findTarget({ table }: Conversion, name: string): BuildState {
  const target = name === "" ? table.states.at(-1) : table.findByName(name);
  if (target) return target;
  throw new Refusal(withSuggestion(`target stage ${quote(name)} could not be found`, suggest(name, table.names())));
}
