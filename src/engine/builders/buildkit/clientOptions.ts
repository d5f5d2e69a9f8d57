import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { readDescribedContext } from "../../buildContext/describedContext.ts";
import type { DescribedContext } from "../../buildContext/describedContext.ts";
import { parseIgnoreFile } from "../../buildContext/ignorePatterns.ts";
import type { ParsedIgnore } from "../../buildContext/ignorePatterns.ts";
import type { Platform } from "../../buildContext/platform.ts";
import { DEFAULT_PLATFORM, normalizePlatform, parsePlatform } from "../../buildContext/platform.ts";
import { parseGoBool } from "../../source/goNumbers.ts";
import { quote } from "../../source/quote.ts";
import { Refusal } from "../../source/refusal.ts";
import { parseCheckOptions } from "./checkFindings.ts";
import type { CheckOptions } from "./checkFindings.ts";
import { gitVertex } from "./namedContexts.ts";
import { parseGitReference } from "./gitReference.ts";
import { checkAttestations, checkResources, refuseRemovedOptions } from "./resourceOptions.ts";
import type { RawVertex } from "./vertexGraph.ts";
import { contextOperation } from "./vertexOperation.ts";

/** The build options as the front end reads them, before it looks at the file. */
export interface ClientOptions {
  readonly buildArgs: ReadonlyMap<string, string>;
  readonly contexts: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
  readonly buildPlatform: Platform;
  readonly targetPlatforms: readonly Platform[];
  readonly isMultiPlatform: boolean;
  readonly target: string;
  /** What replaces the file's own `# check=`. */
  readonly checks: CheckOptions | undefined;
  readonly remoteContext: RawVertex | undefined;
}

/** Reads the options in the front end's order (dockerui/config.go, Client.init). Throws the first refusal. */
export function readClientOptions(options: BuildOptions): ClientOptions {
  const attributes = new Map(Object.entries(options.opts ?? {}));
  const buildArgs = withPrefix(attributes, "build-arg:", Object.entries(options.buildArgs ?? {}));
  const attribute = (name: string): string => attributes.get(name) ?? "";
  refuseRemovedOptions(attribute, buildArgs);
  const targetPlatforms = readPlatforms(options.targetPlatforms?.join(",") ?? options.platform ?? attribute("platform"));
  if (!["", "default", "pull", "local"].includes(attribute("image-resolve-mode"))) throw new Refusal(`invalid image-resolve-mode: ${attribute("image-resolve-mode")}`);
  checkResources(attribute);
  if (!["", "none", "host", "sandbox"].includes(attribute("force-network-mode"))) throw new Refusal(`invalid netmode ${attribute("force-network-mode")}`);
  const isMultiPlatform = readMultiPlatform(buildArgs.get("BUILDKIT_MULTI_PLATFORM") || attribute("multi-platform"), targetPlatforms.length > 1);
  const buildPlatform = options.buildPlatform === undefined ? undefined : parsePlatform(options.buildPlatform);
  checkCacheImports(attribute("cache-imports"));
  checkAttestations(attributes, buildArgs);
  const contextAddress = attribute(attributes.get("contextkey") ?? "context");
  return {
    buildArgs,
    contexts: withPrefix(attributes, "context:", Object.entries(options.contexts ?? {})),
    labels: withPrefix(attributes, "label:", []),
    buildPlatform: buildPlatform && "platform" in buildPlatform ? normalizePlatform(buildPlatform.platform) : DEFAULT_PLATFORM,
    targetPlatforms,
    isMultiPlatform,
    target: options.target ?? attribute("target"),
    checks: readChecks(buildArgs.get("BUILDKIT_DOCKERFILE_CHECK")),
    remoteContext: readRemoteContext(contextAddress),
  };
}

/** The patterns of the .dockerignore, or its refusal; none where the context is no local folder. */
export function readIgnore(options: BuildOptions, client: ClientOptions): ParsedIgnore | undefined {
  const { dockerignore = "" } = options;
  return client.remoteContext || dockerignore === "" ? undefined : parseIgnoreFile(dockerignore);
}

/** The files of the context as they are sent; undefined where they are not known, or the context is no local folder. */
export function readContextFiles({ files }: BuildOptions, client: ClientOptions, ignore: ParsedIgnore | undefined): DescribedContext | undefined {
  if (files === undefined || client.remoteContext || (ignore && "error" in ignore)) return undefined;
  return readDescribedContext(files, ignore?.ignore, "buildkit");
}

function withPrefix(attributes: ReadonlyMap<string, string>, prefix: string, own: readonly (readonly [string, string])[]): Map<string, string> {
  const values = new Map(own);
  for (const [name, value] of attributes) if (name.startsWith(prefix)) values.set(name.slice(prefix.length), value);
  return values;
}

function readPlatforms(text: string): readonly Platform[] {
  if (text === "") return [];
  return text.split(",").map((it) => {
    const parsed = parsePlatform(it);
    if ("error" in parsed) throw new Refusal(`failed to parse target platform ${it}: ${parsed.error}`);
    return normalizePlatform(parsed.platform);
  });
}

function readMultiPlatform(text: string, hasSeveral: boolean): boolean {
  if (text === "") return hasSeveral;
  const said = parseGoBool(text);
  if (said === undefined) throw new Refusal(`invalid boolean value for multi-platform: ${text}`);
  if (!said && hasSeveral) throw new Refusal("conflicting config: returning multiple target platforms is not allowed");
  return said;
}

/** Where the cache may come from is a list in JSON, which buildx writes. */
function checkCacheImports(text: string): void {
  if (text === "") return;
  const failure = `failed to unmarshal cache-imports (${quote(text)}): `;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const strange = /^[ \t\r\n]*([^ \t\r\n[{"0-9tfn-])/u.exec(text)?.[1];
    throw new Refusal(failure + (strange === undefined ? "unexpected end of JSON input" : `invalid character '${strange}' looking for beginning of value`));
  }
  if (value === null || Array.isArray(value)) return;
  const kind = typeof value === "boolean" ? "bool" : typeof value;
  throw new Refusal(`${failure}json: cannot unmarshal ${kind} into Go value of type []*moby_buildkit_v1.CacheOptionsEntry`);
}

function readChecks(text: string | undefined): CheckOptions | undefined {
  if (text === undefined) return undefined;
  const parsed = parseCheckOptions(text);
  if ("error" in parsed) throw new Refusal(`failed to parse build-arg:BUILDKIT_DOCKERFILE_CHECK: ${parsed.error}`);
  return parsed.options;
}

function readRemoteContext(address: string): RawVertex | undefined {
  if (address === "") return undefined;
  if (parseGitReference(address).kind !== "notGit") return gitVertex(address, "");
  if (!/^https?:\/\//.test(address)) return undefined;
  return { name: "[internal] load remote build context", op: "source", origin: "context", inputs: [], identity: `http ${address}`, operation: () => contextOperation("", address) };
}
