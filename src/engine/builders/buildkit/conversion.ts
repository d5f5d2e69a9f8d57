import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import type { DescribedContext } from "../../buildContext/describedContext.ts";
import { comesToBroken } from "../../buildContext/ignorePatterns.ts";
import type { ParsedIgnore } from "../../buildContext/ignorePatterns.ts";
import type { Platform } from "../../buildContext/platform.ts";
import type { Dockerfile } from "../../instructions/readStages.ts";
import { fullAllowance } from "../../shell/wordRules.ts";
import type { WordRules } from "../../shell/wordRules.ts";
import type { LineRange } from "../../source/span.ts";
import type { VariableTrace } from "../variableTrace.ts";
import type { CheckReport } from "./checkFindings.ts";
import type { ConsoleTrace } from "./consoleTrace.ts";
import { EnvironmentLinks } from "./environment.ts";
import type { BuildPlatforms, GlobalScope } from "./globalScope.ts";
import { Images } from "./images.ts";
import { StateTable } from "./stateTable.ts";
import type { RawVertex } from "./vertexGraph.ts";
import { contextOperation } from "./vertexOperation.ts";

const MOST_SUGGESTIONS = 200_000;

/** What one conversion of the file into a graph is asked for. */
export interface ConversionRequest {
  readonly dockerfile: Dockerfile;
  readonly escape: string;
  readonly options: BuildOptions;
  readonly buildArgs: ReadonlyMap<string, string>;
  readonly contexts: ReadonlyMap<string, string>;
  readonly platforms: BuildPlatforms;
  /** Step names begin with the platform. */
  readonly isMultiPlatform: boolean;
  /** `--check` without a target looks at every stage. */
  readonly dispatchesAll: boolean;
  readonly ignore: ParsedIgnore | undefined;
  /** The main context's files, where it is a local folder and they are known. */
  readonly context: DescribedContext | undefined;
  readonly labels: ReadonlyMap<string, string>;
  /** The main context where it is not a local folder. */
  readonly remoteContext: RawVertex | undefined;
  readonly trace: VariableTrace | undefined;
  /** Filled where the build is to be shown over time. */
  readonly console: ConsoleTrace | undefined;
}

/** Step `number` of `total` in a stage, by the first line of its instruction. */
export interface StepNumber {
  readonly stage: number;
  readonly line: number;
  readonly number: number;
  readonly total: number;
}

/** The tables that the phases of one conversion share. */
export interface Conversion {
  readonly request: ConversionRequest;
  readonly scope: GlobalScope;
  readonly rules: WordRules;
  readonly report: CheckReport;
  readonly table: StateTable;
  readonly images: Images;
  readonly links: EnvironmentLinks;
  readonly vertices: RawVertex[];
  /** Every `k/n` that a step's name got. */
  readonly steps: StepNumber[];
  /** Instructions with a value too long to go on with. */
  readonly cuts: LineRange[];
  /** Comparisons of names left for suggestions. */
  suggestionsLeft: number;
  /** Whether any stage fired an ONBUILD trigger. */
  hasTriggers: boolean;
  /** Raw vertex of the main context; undefined until something needs it. */
  contextVertex: number | undefined;
}

export function startConversion(request: ConversionRequest, scope: GlobalScope, report: CheckReport): Conversion {
  return {
    request,
    scope,
    rules: { escape: request.escape, allowance: fullAllowance() },
    report,
    table: new StateTable(),
    images: new Images(request.options),
    links: request.console?.identities.links ?? new EnvironmentLinks(),
    vertices: [],
    steps: [],
    cuts: [],
    suggestionsLeft: MOST_SUGGESTIONS,
    hasTriggers: false,
    contextVertex: undefined,
  };
}

/** Adds a vertex and gives its number. */
export function addVertex(conversion: Conversion, vertex: RawVertex): number {
  conversion.vertices.push(vertex);
  return conversion.vertices.length - 1;
}

/** The main build context's vertex, made when it is first needed. */
export function mainContext(conversion: Conversion): number {
  conversion.contextVertex ??= addVertex(conversion, conversion.request.remoteContext ?? localContext(conversion.request));
  return conversion.contextVertex;
}

/** The folder that the client sends: it compares what it comes to with the patterns, one after the other (fsutil, filterFS.Walk). */
function localContext({ ignore, options }: ConversionRequest): RawVertex {
  const vertex: RawVertex = { name: "[internal] load build context", op: "source", inputs: [], identity: "local context", origin: "context", operation: () => contextOperation("", "") };
  const isBroken = ignore && "ignore" in ignore && comesToBroken(ignore.ignore, options.files);
  return isBroken ? { ...vertex, complaint: "failed to match excludepatterns: syntax error in pattern" } : vertex;
}

export function targetPlatform(conversion: Conversion): Platform {
  return conversion.request.platforms.target;
}
