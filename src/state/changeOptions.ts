import type { AppState } from "./appState.ts";

type Options = AppState["options"];
type WritableOptions = { -readonly [Name in keyof Options]: Options[Name] };

/** The options with another `--platform`; empty: none asked for. */
export function withPlatform(options: Options, platform: string): Options {
  const changed: WritableOptions = { ...options };
  if (platform === "") delete changed.platform;
  else changed.platform = platform;
  return changed;
}

/** The options with other `--build-arg`s. A pair without a name does not count; of two with one name the later one does. */
export function withBuildArgs(options: Options, args: readonly (readonly [name: string, value: string])[]): Options {
  const named = args.filter(([name]) => name !== "");
  const changed: WritableOptions = { ...options };
  if (named.length === 0) delete changed.buildArgs;
  else changed.buildArgs = Object.fromEntries(named);
  return changed;
}
