import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { byCodePoint } from "../../source/unicode.ts";
import type { ValueSource } from "../variableTrace.ts";
import { givenBuildArgs } from "./givenOptions.ts";

/** ARGs by name, with their default if they have one. */
export type DeclaredArgs = Map<string, string | undefined>;

/** Of a stage that declares none: most of a long chain. */
export const NO_ARGS: ReadonlyMap<string, string | undefined> = new Map();

/** The values of ARGs (builder/dockerfile/buildargs.go). */
export class BuildArguments {
  /** The ARGs before the first FROM. */
  readonly globals: DeclaredArgs = new Map();
  private readonly given: ReadonlyMap<string, string>;
  private readonly predefined: ReadonlySet<string>;
  private readonly used = new Set<string>();

  constructor(options: BuildOptions, predefined: ReadonlySet<string>) {
    this.given = givenBuildArgs(options);
    this.predefined = predefined;
  }

  declare(declared: DeclaredArgs, name: string, value: string | undefined): void {
    declared.set(name, value);
    this.used.add(name);
  }

  /** The value of a declared or predefined name: the one given, else its default, else that of the global ARG. */
  find(declared: ReadonlyMap<string, string | undefined>, name: string): string | undefined {
    if (!declared.has(name) && !this.predefined.has(name)) return undefined;
    return this.given.get(name) ?? declared.get(name) ?? this.globals.get(name);
  }

  /** Why `find` gives what it gives for a declared name. */
  sourceOf(declared: ReadonlyMap<string, string | undefined>, name: string): ValueSource {
    if (this.given.has(name)) return "buildArg";
    if (declared.get(name) !== undefined) return "text";
    return this.globals.get(name) === undefined ? "nothing" : "global";
  }

  /** Names that were given and that no ARG took. */
  get unconsumed(): readonly string[] {
    return [...this.given.keys()].filter((it) => !this.used.has(it) && !this.predefined.has(it)).sort(byCodePoint);
  }
}
