import type { AppState } from "./appState.ts";

type Options = AppState["options"];
type WritableOptions = { -readonly [Name in keyof Options]: Options[Name] };
type Pairs = readonly (readonly [name: string, value: string])[];

/** The platforms asked for with `--platform`, in order. */
export function listPlatforms({ platform }: Options): readonly string[] {
  return platform ? platform.split(",") : [];
}

/** The options with other `--platform`s; none: the builder's own. */
export function withPlatforms(options: Options, platforms: readonly string[]): Options {
  const asked = platforms.filter((platform) => platform !== "");
  const changed: WritableOptions = { ...options };
  if (asked.length === 0) delete changed.platform;
  else changed.platform = asked.join(",");
  return changed;
}

/** The options with other `--build-arg`s. A pair without a name does not count; of two with one name the later one does. */
export function withBuildArgs(options: Options, args: Pairs): Options {
  const named = args.filter(([name]) => name !== "");
  const changed: WritableOptions = { ...options };
  if (named.length === 0) delete changed.buildArgs;
  else changed.buildArgs = Object.fromEntries(named);
  return changed;
}

/** The options with one `--build-arg` given, or given no more. */
export function withBuildArg(options: Options, name: string, value: string | undefined): Options {
  const others = Object.entries(options.buildArgs ?? {}).filter(([each]) => each !== name);
  return withBuildArgs(options, value === undefined ? others : [...others, [name, value]]);
}

/** The options with other `--build-context`s. A pair counts once it has both parts; of two with one name the later one does. */
export function withContexts(options: Options, contexts: Pairs): Options {
  const complete = contexts.filter(([name, value]) => name !== "" && value !== "");
  const changed: WritableOptions = { ...options };
  if (complete.length === 0) delete changed.contexts;
  else changed.contexts = Object.fromEntries(complete);
  return changed;
}

/** The options with another text of .dockerignore; empty: there is none. */
export function withIgnoreFile(options: Options, dockerignore: string): Options {
  const changed: WritableOptions = { ...options };
  if (dockerignore === "") delete changed.dockerignore;
  else changed.dockerignore = dockerignore;
  return changed;
}

/** The options with other paths in the build context; null: it is not described. */
export function withFiles(options: Options, files: readonly string[] | null): Options {
  const changed: WritableOptions = { ...options };
  if (files === null) delete changed.files;
  else changed.files = files;
  return changed;
}

/** How many options are chosen: each argument, platform and named context counts, a .dockerignore and the context's files once. */
export function countOptions({ buildArgs = {}, contexts = {}, dockerignore, files, ...rest }: Options): number {
  const lists = Object.keys(buildArgs).length + Object.keys(contexts).length + listPlatforms(rest).length;
  return lists + (dockerignore === undefined ? 0 : 1) + (files === undefined ? 0 : 1);
}
