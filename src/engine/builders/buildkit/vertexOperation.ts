import type { KnownCommand } from "../../shell/knownCommand.ts";
import type { EnvironmentSnapshot } from "./environment.ts";

/**
 * What a vertex does: what its cache key takes of it, and what becomes of files (solver/llbsolver/ops: exec.go, file.go,
 * source.go, merge.go). Vertices go by number: of the raw graph while it is made, later of the build.
 */
export interface VertexOperation {
  /** All that is part of its key, by name, but for its inputs and its environment. */
  readonly settings: readonly OperationSetting[];
  /** Only a RUN's is part of its key. */
  readonly environment?: EnvironmentSnapshot;
  /** What it takes files from by their content; an input that is also its `base` counts by definition alone. */
  readonly reads: readonly ContentRead[];
  readonly effect: FilesEffect;
}

export interface OperationSetting {
  readonly name: SettingName;
  readonly value: string;
}

/** The part of an instruction that a setting comes from. */
export type SettingName = "command" | "directory" | "user" | "network" | "security" | "platform" | "mounts" | "owner" | "mode" | "excludes" | "destination" | "sources" | "content" | "source";

export interface ContentRead {
  readonly vertex: number;
  /** Absolute, wildcards kept. */
  readonly path: string;
  /** Patterns of what below the path does not count, as `--exclude` writes them. */
  readonly excludes?: readonly string[];
}

/** No vertex: scratch. */
export const NO_VERTEX = -1;

/** What a vertex leaves. `base`: the vertex whose files it starts from. */
export type FilesEffect =
  | { readonly kind: "image"; readonly reference: string }
  /** The name is empty for the main context. */
  | { readonly kind: "context"; readonly name: string }
  | { readonly kind: "download"; readonly address: string }
  | { readonly kind: "copy"; readonly base: number; readonly copies: readonly CopiedFiles[] }
  | { readonly kind: "makeFolder"; readonly base: number; readonly path: string }
  | { readonly kind: "writeFile"; readonly path: string; readonly content: string }
  | { readonly kind: "run"; readonly base: number; readonly directory: string; readonly known: KnownCommand }
  | { readonly kind: "merge"; readonly base: number; readonly added: number };

export interface CopiedFiles {
  readonly vertex: number;
  readonly path: string;
  /** Absolute; a slash at its end makes it a folder. */
  readonly destination: string;
  /** It goes below the destination under names of its own: an archive that is unpacked, or a path with its parents. */
  readonly isSpread?: boolean;
}

/** Takes an image's files. Two names of one image count as two: whether their digests are equal is not known. */
export function imageOperation(reference: string, platform: string): VertexOperation {
  const settings: readonly OperationSetting[] = [
    { name: "source", value: reference },
    { name: "platform", value: platform },
  ];
  return { settings, reads: [], effect: { kind: "image", reference } };
}

/** Takes a context's files, which count by their content alone. The name is empty for the main context. */
export function contextOperation(name: string, value: string): VertexOperation {
  return { settings: [{ name: "source", value }], reads: [], effect: { kind: "context", name } };
}

/** Writes one file into an empty filesystem. */
export function fileOperation(name: string, content: string): VertexOperation {
  const settings: readonly OperationSetting[] = [
    { name: "destination", value: name },
    { name: "content", value: content },
  ];
  return { settings, reads: [], effect: { kind: "writeFile", path: name, content } };
}

/** The same operation with its vertices numbered anew. */
export function renumberOperation(operation: VertexOperation, renumber: (vertex: number) => number): VertexOperation {
  const { reads, effect } = operation;
  return { ...operation, reads: reads.map((it) => ({ ...it, vertex: renumber(it.vertex) })), effect: renumberEffect(effect, renumber) };
}

function renumberEffect(effect: FilesEffect, renumber: (vertex: number) => number): FilesEffect {
  switch (effect.kind) {
    case "image":
    case "context":
    case "download":
    case "writeFile":
      return effect;
    case "copy":
      return { ...effect, base: renumber(effect.base), copies: effect.copies.map((it) => ({ ...it, vertex: renumber(it.vertex) })) };
    case "makeFolder":
    case "run":
      return { ...effect, base: renumber(effect.base) };
    case "merge":
      return { ...effect, base: renumber(effect.base), added: renumber(effect.added) };
  }
}
