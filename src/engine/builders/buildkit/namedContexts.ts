import { formatFamiliar, formatReference, parseAnyReference, parseImageReference, withDefaultTag } from "../../buildContext/imageReference.ts";
import type { Platform } from "../../buildContext/platform.ts";
import { DEFAULT_PLATFORM, formatWholePlatform, normalizePlatform } from "../../buildContext/platform.ts";
import { quote } from "../../source/quote.ts";
import { Refusal } from "../../source/refusal.ts";
import { parseGitReference } from "./gitReference.ts";
import type { ImageConfig } from "./imageConfig.ts";
import type { Images } from "./images.ts";
import type { RawVertex } from "./vertexGraph.ts";
import { contextOperation, imageOperation } from "./vertexOperation.ts";

/** A `--build-context` that a stage or an image turned out to mean. */
export interface NamedContext {
  /** The short name, and with `::platform` where the key says one. */
  readonly name: string;
  readonly key: string;
  readonly value: string;
  readonly platform: Platform | undefined;
}

/** A context's files, and its image's config where it is an image. */
export interface LoadedContext {
  /** Undefined for scratch. */
  readonly vertex: RawVertex | undefined;
  readonly config: ImageConfig | undefined;
  readonly platform: Platform | undefined;
}

/**
 * Looks a name up among the named contexts, first with the platform, then without (dockerui, Client.NamedContext).
 * Throws the refusal of a name that is no image reference.
 */
export function findNamedContext(name: string, platform: Platform | undefined, contexts: ReadonlyMap<string, string>): NamedContext | undefined {
  const lower = name.toLowerCase();
  if (lower === "scratch" || lower === "context") return undefined;
  const parsed = parseImageReference(name);
  if ("error" in parsed) throw new Refusal(`invalid context name ${name}: ${parsed.error}`);
  if (contexts.size === 0) return undefined;
  const short = formatFamiliar(parsed.reference).replace(/:latest$/, "");
  const withPlatform = `${short}::${formatWholePlatform(normalizePlatform(platform ?? DEFAULT_PLATFORM))}`;
  for (const key of [withPlatform, short]) {
    const value = contexts.get(key);
    if (value !== undefined) return { name: short, key, value, platform };
  }
  return undefined;
}

/** What a context is loaded with. */
export interface ContextSurroundings {
  readonly images: Images;
  /** Read when the graph is complete: a local folder sends only what is asked of it. */
  readonly paths: () => ReadonlySet<string>;
  /** For which platform an image is pulled where nobody asks for one. */
  readonly defaultPlatform: Platform;
}

/** Loads a context (dockerui/namedcontext.go, load). Throws the refusal of a value that is no context. */
export function loadNamedContext(context: NamedContext, surroundings: ContextSurroundings): LoadedContext {
  const { value, key, platform } = context;
  const colon = value.indexOf(":");
  if (colon === -1) throw new Refusal(`invalid context specifier ${value} for ${key}`);
  const scheme = value.startsWith("git@") ? "git" : value.slice(0, colon);
  const rest = value.slice(colon + 1).replace(/^\/\//, "");
  const bare = { config: undefined, platform: undefined };
  switch (scheme) {
    case "docker-image":
      return rest === "scratch" ? { vertex: undefined, ...bare } : loadImage(context, rest, surroundings);
    case "git":
      return { vertex: gitVertex(value, `invalid git context ${value}`, key), ...bare };
    case "http":
    case "https": {
      const git = parseGitReference(value);
      if (git.kind !== "notGit") return { vertex: gitVertex(value, "", key), ...bare };
      return { vertex: { name: `[context ${key}] ${value}`, op: "source", origin: "context", inputs: [], identity: `http ${value}`, operation: () => contextOperation(key, value) }, ...bare };
    }
    case "oci-layout":
      return loadLayout(context, rest, surroundings);
    case "local":
      return { vertex: { name: `[context ${key}] load from client`, op: "source", origin: "context", inputs: [], identity: () => `local ${value.slice(colon + 1)} ${key} ${pathList(surroundings.paths())}`, operation: () => contextOperation(key, value) }, ...bare };
    case "input":
      throw new Refusal(`invalid input ${value.slice(colon + 1)} for ${key}`);
    default:
      throw new Refusal(`unsupported context source ${scheme} for ${key}`);
  }

  function loadImage(from: NamedContext, text: string, { images, defaultPlatform }: ContextSurroundings): LoadedContext {
    const parsed = parseImageReference(text);
    if ("error" in parsed) throw new Refusal(parsed.error);
    const reference = formatReference(withDefaultTag(parsed.reference));
    const image = images.resolve(reference, platform ?? DEFAULT_PLATFORM);
    const shown = formatWholePlatform(platform ?? defaultPlatform);
    const vertex: RawVertex = { name: `[context ${from.key}] ${text}`, op: "source", origin: "image", inputs: [], identity: `image ${reference} ${shown}`, operation: () => imageOperation(reference, shown) };
    return { vertex, config: image.config, platform };
  }
}

/** An image in a folder: by digest alone, and named after the context. */
function loadLayout(context: NamedContext, text: string, { images, defaultPlatform }: ContextSurroundings): LoadedContext {
  const written = parseAnyReference(text);
  if ("error" in written) throw new Refusal(`could not parse oci-layout reference ${quote(text)}: ${written.error}`);
  const { digest } = written.reference;
  if (digest === "") throw new Refusal(`oci-layout reference ${quote(text)} has no digest`);
  const parsed = parseImageReference(context.name);
  if ("error" in parsed) throw new Refusal(`could not parse oci-layout reference ${quote(context.name)}: ${parsed.error}`);
  const image = images.resolve(formatReference({ ...parsed.reference, digest }), context.platform ?? DEFAULT_PLATFORM);
  const shown = formatWholePlatform(context.platform ?? defaultPlatform);
  const vertex: RawVertex = { name: `[context ${context.key}] OCI load from client`, op: "source", origin: "image", inputs: [], identity: `oci ${context.name} ${text} ${shown}`, operation: () => imageOperation(text, "") };
  return { vertex, config: image.config, platform: context.platform };
}

/** The vertex of a git address as a named context, or as the main one, whose key is empty; throws where it is none. */
export function gitVertex(address: string, complaint: string, key = ""): RawVertex {
  const git = parseGitReference(address);
  if (git.kind === "notGit") throw new Refusal(complaint);
  if (git.kind === "badQuery") throw new Refusal(git.error);
  return { name: `[internal] load git source ${address}`, op: "source", origin: "context", inputs: [], identity: `git ${JSON.stringify(git.reference)}`, operation: () => contextOperation(key, address) };
}

function pathList(paths: ReadonlySet<string>): string {
  return paths.has("/") ? "" : [...paths].sort().join("\0");
}
