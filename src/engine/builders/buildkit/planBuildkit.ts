import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { formatWholePlatform } from "../../buildContext/platform.ts";
import type { Platform } from "../../buildContext/platform.ts";
import type { ReadFile } from "../../instructions/readDockerfile.ts";
import { findDirective } from "../../parser/directive.ts";
import { fullAllowance } from "../../shell/expandWord.ts";
import { quote } from "../../source/quote.ts";
import { Refusal } from "../../source/refusal.ts";
import { suggest, withSuggestion } from "../../source/suggestion.ts";
import type { VariableTrace } from "../variableTrace.ts";
import { bindBases, checkDefaultBases } from "./bindBases.ts";
import { bindSources } from "./bindSources.ts";
import type { BuildDescription, BuildkitError, BuildkitPhase, BuildkitPlan, CheckResult, PlatformBuild } from "./buildkitPlan.ts";
import type { BuildState } from "./buildState.ts";
import { CheckReport, DEFAULT_CHECK_OPTIONS, parseCheckOptions } from "./checkFindings.ts";
import type { ClientOptions } from "./clientOptions.ts";
import { readClientOptions, readContextFiles, readIgnore } from "./clientOptions.ts";
import type { Conversion, ConversionRequest } from "./conversion.ts";
import type { ConsoleTrace } from "./consoleTrace.ts";
import { startConversion } from "./conversion.ts";
import { dispatchStages } from "./dispatchStages.ts";
import { collectBindings, finishBuild } from "./finishBuild.ts";
import type { FinishedBuild } from "./finishBuild.ts";
import { checkInstructions, checkLines, checkStages } from "./fileChecks.ts";
import { evaluateGlobalArgs, platformArguments } from "./globalScope.ts";
import type { GlobalScope } from "./globalScope.ts";
import { describeTarget, listTargets } from "./outline.ts";
import { resolveStages } from "./resolveStages.ts";
import { readSourceDateEpoch } from "./sourceDateEpoch.ts";
import type { TracedBuild } from "./tracedBuild.ts";
import { VertexIdentities } from "./vertexIdentities.ts";

interface Converted {
  readonly conversion: Conversion;
  readonly target: BuildState;
  readonly reachable: ReadonlySet<BuildState>;
}

/** Plans the builds that the options ask for, one a platform, in the order of BuildKit's own phases (toDispatchState). */
export function planBuildkit(file: ReadFile, options: BuildOptions): BuildkitPlan {
  const { error, builds } = planPlatforms(options, (client, platform) => planPlatform(new PhaseRun(file, options, client), platform).build);
  const first = error ?? builds.find((it) => it.error)?.error;
  return first ? { error: first, builds } : { builds };
}

/** The same builds with all that their consoles show of the way there; an error where the options are refused before the file is read. */
export function traceConsoles(file: ReadFile, options: BuildOptions): { readonly error?: BuildkitError; readonly builds: readonly TracedBuild[] } {
  const identities = new VertexIdentities();
  return planPlatforms(options, (client, platform) => {
    const console: ConsoleTrace = { identities, lookups: new Map(), answeredRounds: 0 };
    const run = new PhaseRun(file, options, client, { console });
    const { build, details } = planPlatform(run, platform);
    const { lookups, answeredRounds } = console;
    return { build, details: details(), lookups: [...lookups.values()], answeredRounds, findings: run.findings, remoteContext: client.remoteContext?.name };
  });
}

function planPlatforms<Planned>(
  options: BuildOptions,
  plan: (client: ClientOptions, platform: Platform | undefined) => Planned,
): { readonly error?: BuildkitError; readonly builds: readonly Planned[] } {
  let client: ClientOptions;
  try {
    client = readClientOptions(options);
  } catch (error) {
    return { error: toError(error, "client"), builds: [] };
  }
  const platforms = client.targetPlatforms.length > 0 ? client.targetPlatforms : [undefined];
  return { builds: platforms.map((platform) => plan(client, platform)) };
}

/**
 * Plan and checks at once. They are the same conversion, told to look at every stage or not, so that where neither
 * platform, context, trigger nor a check that counts as an error tells them apart, one pass serves both.
 */
export function planAndCheck(file: ReadFile, options: BuildOptions): CheckResult & { readonly plan: BuildkitPlan } {
  const shared = planWithChecks(file, options);
  return shared ?? { plan: planBuildkit(file, options), ...checkBuildkit(file, options) };
}

function planWithChecks(file: ReadFile, options: BuildOptions): (CheckResult & { readonly plan: BuildkitPlan }) | undefined {
  try {
    const client = readClientOptions(options);
    if (client.targetPlatforms.length > 0 || client.contexts.size > 0) return undefined;
    const run = new PhaseRun(file, options, client);
    const { conversion, target, reachable } = run.convert(undefined, client.target === "" ? "all" : "reachable");
    if (run.violation !== undefined || conversion.hasTriggers) return undefined;
    const reached = new Set([...reachable].map((it) => it.index));
    const steps = conversion.steps.filter((it) => reached.has(it.stage));
    const { build } = finishBuild({ conversion: { ...conversion, steps }, target, reachable, platform: "", enterPhase: () => undefined });
    return { plan: { builds: [build] }, checks: run.findings };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** What the file's checks say. They never heed --platform. */
export function checkBuildkit(file: ReadFile, options: BuildOptions): CheckResult {
  try {
    return new PhaseRun(file, options, readClientOptions(options)).check();
  } catch (error) {
    return { checks: [], checksError: toError(error, "client") };
  }
}

/** What the targets are, and what the chosen one uses; undefined where BuildKit refuses to say. */
export function describeBuildkit(file: ReadFile, options: BuildOptions): BuildDescription {
  const targets = file.ast.error || file.dockerfile.error || file.ast.text === "" ? undefined : listTargets(file.dockerfile.stages);
  try {
    return { targets, outline: new PhaseRun(file, options, readClientOptions(options)).outline() };
  } catch (error) {
    toError(error, "client");
    return { targets, outline: undefined };
  }
}

/**
 * Goes through a file once more and tells what becomes of its variables; `dispatched` says in which stages.
 * @param shownPlatform place of the platform to build for among those asked for
 * @returns BuildKit's refusal, if it comes to one on the way
 */
export function traceBuildkit(file: ReadFile, options: BuildOptions, shownPlatform: number, dispatched: "all" | "reachable", trace: VariableTrace): BuildkitError | undefined {
  let phase: BuildkitPhase = "client";
  try {
    const client = readClientOptions(options);
    const run = new PhaseRun(file, options, client, { variables: trace });
    try {
      run.convert(client.targetPlatforms[shownPlatform], dispatched);
    } finally {
      phase = run.phase;
    }
    return undefined;
  } catch (error) {
    return toError(error, phase);
  }
}

function planPlatform(run: PhaseRun, platform: Platform | undefined): FinishedBuild {
  const shown = platform ? formatWholePlatform(platform) : "";
  try {
    const converted = run.convert(platform);
    run.refuseFindings();
    return finishBuild({ ...converted, platform: shown, enterPhase: (phase) => run.enter(phase) });
  } catch (error) {
    const nothing = { target: -1, reached: [], executed: [], steps: [], vertices: [], result: -1, config: undefined };
    const build = { platform: shown, error: toError(error, run.phase), ...nothing, target: run.targetIndex, bindings: run.bindings, cuts: [] };
    return { build, details: () => [] };
  }
}

function toError(error: unknown, phase: BuildkitPhase): BuildkitError {
  if (!(error instanceof Refusal)) throw error;
  return { message: error.message, lines: error.lines, phase, ...(error.place ? { place: error.place } : {}) };
}

/** One pass through the phases; knows in which it is, so that a refusal can say so. */
class PhaseRun {
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
      return { checks: this.report.findings, checksError: toError(error, this.phase) };
    }
  }

  /** The outline listens to no checks, so they cannot stop it. */
  outline(): BuildDescription["outline"] {
    try {
      return describeTarget(this.convert(undefined).target);
    } catch (error) {
      toError(error, this.phase);
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
    const epoch = readSourceDateEpoch(client, scope, dockerfile.stages, rules);
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

/** Once it is read, SOURCE_DATE_EPOCH is its seconds, or nothing where they are not known yet. */
function withEpoch(request: ConversionRequest, scope: GlobalScope, report: CheckReport, epoch: string): Conversion {
  const name = "SOURCE_DATE_EPOCH";
  const replace = (values: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
    if (!values.has(name)) return values;
    const replaced = new Map(values);
    if (epoch === "") replaced.delete(name);
    else replaced.set(name, epoch);
    return replaced;
  };
  const values = replace(scope.values);
  return startConversion({ ...request, buildArgs: replace(request.buildArgs) }, { ...scope, values, get: (key) => values.get(key) }, report);
}

function findTarget({ table }: Conversion, name: string): BuildState {
  const target = name === "" ? table.states.at(-1) : table.findByName(name);
  if (target) return target;
  throw new Refusal(withSuggestion(`target stage ${quote(name)} could not be found`, suggest(name, table.names())));
}
