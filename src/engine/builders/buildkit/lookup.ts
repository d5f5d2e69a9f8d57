import { formatReference, parseImageReference, withDefaultTag } from "../../buildContext/imageReference.ts";
import type { Platform } from "../../buildContext/platform.ts";
import { formatWholePlatform } from "../../buildContext/platform.ts";
import { Refusal } from "../../source/refusal.ts";
import { requestedPlatform } from "./bindBases.ts";
import type { BuildState } from "./buildState.ts";
import type { ConsoleTrace } from "./consoleTrace.ts";
import type { Conversion } from "./conversion.ts";
import { targetPlatform } from "./conversion.ts";
import type { NamedContext } from "./namedContexts.ts";
import { findNamedContext } from "./namedContexts.ts";

/** What the front end asks for before it carries out a stage: an image's config, or the .dockerignore of a named context. */
export interface Lookup {
  /** BuildKit's name for it: `[internal] load metadata for …`. */
  readonly name: string;
  /** The full reference of an image; empty for a folder. */
  readonly reference: string;
  /** The named context it is for; empty for none. */
  readonly context: string;
  /** Those of one round are asked for at once; a trigger that brings in a stage causes one more. */
  readonly round: number;
  /** The build options say that there is no such image. */
  readonly isMissing: boolean;
}

/** Notes what resolving these states asks for, each image and platform once; a name that is no reference asks for nothing. */
export function noteLookups(conversion: Conversion, { lookups, answeredRounds }: ConsoleTrace, states: readonly BuildState[]): void {
  for (const state of states) {
    if (!state.isResolved) continue;
    try {
      const lookup = lookupOf(conversion, state);
      if (lookup && !lookups.has(lookup.key)) lookups.set(lookup.key, { ...lookup.lookup, round: answeredRounds });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

interface KeyedLookup {
  readonly key: string;
  readonly lookup: Omit<Lookup, "round">;
}

function lookupOf(conversion: Conversion, state: BuildState): KeyedLookup | undefined {
  const { request, images } = conversion;
  const parsed = parseImageReference(state.baseName);
  if ("error" in parsed) return undefined;
  const reference = formatReference(withDefaultTag(parsed.reference));
  const platform = state.platform ?? targetPlatform(conversion);
  const context = state.namedContext ?? findNamedContext(reference, platform, request.contexts);
  if (context) return contextLookup(conversion, context, context.platform ?? requestedPlatform(request));
  const prefix = request.isMultiPlatform ? `${formatWholePlatform(platform)} ` : "";
  const name = `[${prefix}internal] load metadata for ${reference}`;
  return { key: `${reference} ${formatWholePlatform(platform)}`, lookup: { name, reference, context: "", isMissing: images.isMissing(reference) } };
}

function contextLookup({ images }: Conversion, { key, name, value }: NamedContext, platform: Platform | undefined): KeyedLookup | undefined {
  const [, scheme = "", rest = ""] = /^([^:]*):(?:\/\/)?(.*)$/s.exec(value) ?? [];
  if (scheme === "local") return { key: `local ${key}`, lookup: { name: `[context ${key}] load .dockerignore`, reference: "", context: key, isMissing: false } };
  const shown = platform === undefined ? "" : formatWholePlatform(platform);
  if (scheme === "docker-image" && rest !== "scratch") {
    const parsed = parseImageReference(rest);
    if ("error" in parsed) return undefined;
    const reference = formatReference(withDefaultTag(parsed.reference));
    return { key: `${key} ${reference} ${shown}`, lookup: { name: `[context ${key}] load metadata for ${rest}`, reference, context: key, isMissing: images.isMissing(reference) } };
  }
  const digest = scheme === "oci-layout" ? /@([^@]+)$/.exec(rest)?.[1] : undefined;
  if (digest === undefined) return undefined;
  const parsed = parseImageReference(name);
  if ("error" in parsed) return undefined;
  const reference = `${formatReference(parsed.reference)}@${digest}`;
  return { key: `${key} ${reference} ${shown}`, lookup: { name: `[context ${key}] load metadata for ${reference}`, reference, context: key, isMissing: false } };
}
