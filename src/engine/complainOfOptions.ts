import type { BuildOptions } from "./buildContext/buildOptions.ts";
import { parseIgnoreFile } from "./buildContext/ignorePatterns.ts";
import { parseImageReference } from "./buildContext/imageReference.ts";
import { DEFAULT_PLATFORM, parsePlatform } from "./buildContext/platform.ts";
import { Images } from "./builders/buildkit/images.ts";
import { loadNamedContext } from "./builders/buildkit/namedContexts.ts";
import { Refusal } from "./source/refusal.ts";

/** What BuildKit says against one build option, in its own words, whether the build gets to it or not. */
export interface OptionComplaint {
  readonly option: "platform" | "context" | "dockerignore";
  /** The platform as asked for, or the context's name; empty for .dockerignore. */
  readonly name: string;
  readonly message: string;
  /** The line of .dockerignore, counted from 1. */
  readonly line?: number;
}

/** All that BuildKit has against platforms, named contexts and .dockerignore. */
export function complainOfOptions(options: BuildOptions): readonly OptionComplaint[] {
  const { platform = "", contexts = {}, dockerignore = "" } = options;
  const platforms = platform === "" ? [] : platform.split(",");
  const ignore = parseIgnoreFile(dockerignore);
  return [
    ...platforms.flatMap((name): readonly OptionComplaint[] => {
      const parsed = parsePlatform(name);
      return "error" in parsed ? [{ option: "platform", name, message: `failed to parse target platform ${name}: ${parsed.error}` }] : [];
    }),
    ...Object.entries(contexts).flatMap(([name, value]): readonly OptionComplaint[] => {
      const message = complainOfContext(name, value, options);
      return message === undefined ? [] : [{ option: "context", name, message }];
    }),
    ...("error" in ignore ? [{ option: "dockerignore", name: "", message: ignore.error, line: ignore.line } as const] : []),
  ];
}

function complainOfContext(name: string, value: string, options: BuildOptions): string | undefined {
  const parsed = parseImageReference(name);
  if ("error" in parsed) return `invalid context name ${name}: ${parsed.error}`;
  try {
    loadNamedContext({ name, key: name, value, platform: undefined }, { images: new Images(options), paths: () => new Set(), defaultPlatform: DEFAULT_PLATFORM });
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
