import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { byCodePoint } from "../../source/unicode.ts";

/** `--build-arg` by name, those among the front end's attributes too. */
export function givenBuildArgs(options: BuildOptions): ReadonlyMap<string, string> {
  return new Map([...Object.entries(options.buildArgs ?? {}), ...attributesBehind("build-arg:", options)]);
}

/** `--label` by name, in the order in which the builder appends them as LABEL steps. */
export function givenLabels(options: BuildOptions): readonly (readonly [name: string, value: string])[] {
  return attributesBehind("label:", options).sort(([left], [right]) => byCodePoint(left, right));
}

function attributesBehind(prefix: string, options: BuildOptions): (readonly [string, string])[] {
  return Object.entries(options.opts ?? {}).flatMap(([name, value]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : []));
}
