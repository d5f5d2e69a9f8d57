import { formatReference, parseImageReference, withDefaultTag } from "../../buildContext/imageReference.ts";
import type { Platform } from "../../buildContext/platform.ts";
import { formatWholePlatform, normalizePlatform } from "../../buildContext/platform.ts";
import { LayeredMap } from "../../source/layeredMap.ts";
import { quote } from "../../source/quote.ts";
import { Refusal } from "../../source/refusal.ts";
import { suggest, withSuggestion } from "../../source/suggestion.ts";
import { requestedPlatform } from "./bindBases.ts";
import { pathsOf } from "./buildState.ts";
import type { BuildState } from "./buildState.ts";
import type { Conversion } from "./conversion.ts";
import { addVertex, targetPlatform } from "./conversion.ts";
import { Environment } from "./environment.ts";
import { blankConfig, scratchConfig } from "./imageConfig.ts";
import type { ImageConfig } from "./imageConfig.ts";
import { splitEntry } from "./imageEnvironment.ts";
import { noteLookups } from "./lookup.ts";
import { findNamedContext, loadNamedContext } from "./namedContexts.ts";
import { nextStepName } from "./stepName.ts";
import { SCRATCH, changeableWork } from "./stageWork.ts";
import type { StageWork } from "./stageWork.ts";
import { imageOperation } from "./vertexOperation.ts";

/** Images that a misspelt name may mean (commonImageNames; the missing slash is BuildKit's). */
const COMMON_IMAGES = ["alpine", "busybox", "centos", "debian", "golang", "ubuntu", "fedora"].flatMap((it) => [
  it,
  `docker.io/library${it}`,
  `${it}:latest`,
  `docker.io/library${it}:latest`,
]);

/** Gives every state without a base stage its filesystem; unreachable ones are checked for their name alone (resolveReachableStages). */
export function resolveBases(conversion: Conversion, reachable: ReadonlySet<BuildState>): void {
  const found = new Set<BuildState>();
  for (const state of conversion.table.states) {
    if (state.base || state.isDispatched || state.isResolved) continue;
    state.isResolved = conversion.request.dispatchesAll || reachable.has(state);
    if (state.baseName === "scratch" && !state.namedContext) resolveScratch(conversion, state);
    else found.add(state);
  }
  // BuildKit asks for all at once; what was started last is the first to answer.
  const pending = [...found];
  if (conversion.request.console) noteLookups(conversion, conversion.request.console, pending);
  const last = pending.pop();
  if (last) pending.unshift(last);
  let refusal: Refusal | undefined;
  for (const state of pending) {
    const refused = resolveBase(conversion, state);
    refusal ??= refused;
  }
  if (refusal) throw refusal;
  if (conversion.request.console) conversion.request.console.answeredRounds += 1;
}

/** Starts a state from its base stage: filesystem, settings and arguments, but not its triggers (dispatchState.init). */
export function inheritWork(conversion: Conversion, state: BuildState): void {
  if (!state.base) return;
  const base = state.base.work ?? blankWork(conversion, blankConfig());
  state.platform = state.base.platform;
  if (conversion.request.contexts.size > 0) state.paths = pathsOf(state.base);
  state.work = {
    root: base.root,
    directory: base.directory,
    environment: base.environment,
    platform: base.platform,
    config: base.config,
    declaredArgs: base.declaredArgs,
    isBorrowed: true,
    isEnvironmentInStep: base.isEnvironmentInStep,
    isWorkdirSet: base.isWorkdirSet,
    lastOf: NONE_BEFORE,
  };
  // The triggers stay behind.
  if (base.config.onBuild.length > 0) changeableWork(state.work);
}

const NONE_BEFORE: StageWork["lastOf"] = {};

export function blankWork(conversion: Conversion, config: ImageConfig): StageWork {
  return {
    root: SCRATCH,
    directory: "/",
    environment: new Environment(conversion.links),
    platform: undefined,
    config,
    declaredArgs: new LayeredMap(),
    isBorrowed: false,
    isEnvironmentInStep: false,
    isWorkdirSet: false,
    lastOf: NONE_BEFORE,
  };
}

function resolveScratch(conversion: Conversion, state: BuildState): void {
  const platform = targetPlatform(conversion);
  state.platform = platform;
  // Many a mount starts from scratch, and nothing is ever done there.
  if (state.stage) state.work = blankWork(conversion, scratchConfig(platform));
  else state.isDispatched = true;
}

/** The refusal of a base is returned: the others are asked for all the same, and what the checks say of them counts. */
function resolveBase(conversion: Conversion, state: BuildState): Refusal | undefined {
  try {
    resolveImageOrContext(conversion, state);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return state.lines ? error.at(state.lines) : error;
  } finally {
    if (!state.stage) state.isDispatched = true;
  }
}

function resolveImageOrContext(conversion: Conversion, state: BuildState): void {
  const written = state.baseName;
  const parsed = parseImageReference(written);
  if ("error" in parsed) throw new Refusal(`failed to parse stage name ${quote(written)}: ${parsed.error}`);
  const reference = formatReference(withDefaultTag(parsed.reference));
  state.baseName = reference;
  const mayFollowImage = state.platform === undefined && conversion.request.platforms.isImplicit;
  const platform = state.platform ?? targetPlatform(conversion);
  if (state.isResolved && resolveContext(conversion, state, platform)) return;
  const work = blankWork(conversion, blankConfig(platform));
  work.platform = normalizePlatform(platform);
  state.platform = platform;
  state.work = work;
  if (!state.isResolved) {
    work.root = addImage(conversion, state, platform);
    return;
  }
  const image = resolveImage(conversion, reference, written, platform);
  work.config = image.config;
  const actual = mayFollowImage ? detectPlatform(conversion, image.config.platform, platform) : platform;
  state.platform = actual;
  if (image.isEmpty) {
    work.platform = undefined;
    return;
  }
  work.platform = normalizePlatform(actual);
  work.root = addImage(conversion, state, actual);
  checkPlatform(conversion, state, written, actual, image.config.platform);
}

/** True where a named context stands for the stage or for its image. */
function resolveContext(conversion: Conversion, state: BuildState, platform: Platform): boolean {
  const { request, images } = conversion;
  const replacement = state.namedContext;
  const context = replacement ?? findNamedContext(state.baseName, platform, request.contexts);
  if (!context) return false;
  if (!replacement) state.imageContext = context;
  const asked = context.platform ?? requestedPlatform(request);
  const loaded = loadNamedContext({ ...context, platform: asked }, { images, paths: () => pathsOf(state), defaultPlatform: targetPlatform(conversion) });
  const config = loaded.config ?? (replacement ? blankConfig({ ...platform, os: "", architecture: "", variant: "" }) : scratchConfig(platform));
  const work = blankWork(conversion, config);
  work.root = loaded.vertex ? addVertex(conversion, loaded.vertex) : SCRATCH;
  work.platform = loaded.platform && normalizePlatform(loaded.platform);
  state.work = work;
  if (replacement) {
    state.isDispatched = true;
    if (loaded.config) state.platform = loaded.config.platform;
    applyImageSettings(work);
  } else {
    work.platform = normalizePlatform(platform);
    state.platform = platform;
  }
  return true;
}

/** What an image's config sets in the state that stands for it. */
function applyImageSettings(work: StageWork): void {
  for (const entry of work.config.environment.entries) work.environment.set(...splitEntry(entry));
  if (work.config.workingDir !== "") work.directory = work.config.workingDir;
}

function resolveImage(conversion: Conversion, reference: string, written: string, platform: Platform): ReturnType<Conversion["images"]["resolve"]> {
  try {
    return conversion.images.resolve(reference, platform);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const suggestion = suggest(written, [...conversion.table.names(), ...COMMON_IMAGES]);
    throw new Refusal(withSuggestion(`${written}: ${error.message}`, suggestion));
  }
}

function addImage(conversion: Conversion, state: BuildState, platform: Platform): number {
  const { isMultiPlatform } = conversion.request;
  const name = nextStepName(state, { text: `FROM ${state.baseName}`, isMultiPlatform, platform, environment: undefined, isTrigger: false });
  const cause = state.stage ? { stage: state.index, instruction: -1, span: state.stage.from.node.span } : undefined;
  const reference = state.baseName;
  const shown = formatWholePlatform(platform);
  return addVertex(conversion, { name, op: "source", inputs: [], origin: "image", identity: `image ${reference} ${shown}`, operation: () => imageOperation(reference, shown), ...(cause ? { cause } : {}) });
}

/** The platform of an image that exists for one only, where the builder runs that one (autoDetectPlatform). */
function detectPlatform(conversion: Conversion, image: Platform, platform: Platform): Platform {
  const { build } = conversion.request.platforms;
  if (platform.os === image.os && platform.architecture === image.architecture) return platform;
  return build.os === image.os && build.architecture === image.architecture ? build : platform;
}

function checkPlatform(conversion: Conversion, state: BuildState, written: string, expected: Platform, actual: Platform): void {
  if (expected.os === actual.os && expected.architecture === actual.architecture) return;
  const shown = (it: Platform): string => quote(formatWholePlatform(normalizePlatform(it)));
  const message = `Base image ${written} was pulled with platform ${shown(actual)}, expected ${shown(expected)} for current build`;
  conversion.report.report("InvalidBaseImagePlatform", message, state.lines);
}
