import type { ContentRead, CopiedFiles } from "../../builders/buildkit/vertexOperation.ts";
import { digestOf } from "../digest.ts";
import { digestOfSource } from "../files/contextFiles.ts";
import type { ContextContent } from "../files/contextFiles.ts";
import { EMPTY_TREE, digestAt, opaqueTree, withEffects, withFiles } from "../files/fileTree.ts";
import type { FileTree } from "../files/fileTree.ts";
import { findInContext } from "../files/findInContext.ts";
import { placeFiles } from "../files/placeFiles.ts";
import type { FoundFiles } from "../files/placeFiles.ts";
import type { RunOutputs } from "../files/rerunOutputs.ts";
import type { CachedVertex } from "./cachedVertex.ts";

/** What is around a build and decides what its sources hold. */
export interface SourceContents {
  /** By name; the main context's is empty. */
  readonly contextOf: (name: string) => ContextContent;
  /** What tells an image from what it was at first, by full reference. */
  readonly imageRevisions: ReadonlyMap<string, string>;
  /** What tells what an address of ADD answers from what it answered at first. */
  readonly addressRevisions: ReadonlyMap<string, string>;
  readonly outputs: RunOutputs;
}

/** What a vertex holds: a build context is looked up in, all else is a tree. */
export type VertexFiles = { readonly kind: "context"; readonly content: ContextContent } | { readonly kind: "tree"; readonly tree: FileTree };

/** The checksum of what a step reads of one of its inputs. */
export function checksumOf(files: VertexFiles, reads: readonly ContentRead[]): string {
  // What the client sends never counts as the same as what a step left, be it the same bytes.
  return digestOf(files.kind, ...reads.map((it) => digestOfRead(files, it)).sort());
}

function digestOfRead(files: VertexFiles, { path, excludes }: ContentRead): string {
  return files.kind === "context" ? digestOfSource(files.content, path, excludes) : digestAt(files.tree, path);
}

/** What a vertex leaves, from what its inputs hold. */
export function filesAfter({ effect, operation, inputs, place }: CachedVertex, filesOf: (vertex: number) => VertexFiles | undefined, sources: SourceContents): VertexFiles {
  const treeOf = (vertex: number): FileTree => {
    const files = filesOf(vertex);
    return files?.kind === "tree" ? files.tree : EMPTY_TREE;
  };
  switch (effect.kind) {
    case "context":
      return { kind: "context", content: sources.contextOf(effect.name) };
    case "image":
      return tree(opaqueTree(`image ${effect.reference} ${sources.imageRevisions.get(effect.reference) ?? ""}`));
    case "download":
      return tree(opaqueTree(digestOf("download", operation, sources.addressRevisions.get(effect.address) ?? "")));
    case "writeFile":
      return tree(withFiles(EMPTY_TREE, [[effect.path, digestOf("file", effect.content)]]));
    case "makeFolder":
      return tree(withEffects(treeOf(effect.base), [{ kind: "makeFolder", path: effect.path }], "/"));
    case "copy": {
      const found = effect.copies.map((it) => findFiles(filesOf(it.vertex), it));
      const { destination } = effect.copies[0] ?? { destination: "/" };
      return tree(withFiles(treeOf(effect.base), placeFiles(found, destination)));
    }
    case "run": {
      const base = treeOf(effect.base);
      if (effect.known.isWhole) return tree(withEffects(base, effect.known.effects, effect.directory));
      return tree(sources.outputs.filesAfter(base, { ...place, command: operation }, mountedContents(inputs, effect.base, filesOf)));
    }
    case "merge":
      return tree(mergeTrees(treeOf(effect.base), treeOf(effect.added)));
  }
}

/** What a RUN sees through its mounts. */
function mountedContents(inputs: CachedVertex["inputs"], base: number, filesOf: (vertex: number) => VertexFiles | undefined): readonly string[] {
  return inputs.flatMap(({ vertex, reads }) => {
    const files = vertex === base || !reads ? undefined : filesOf(vertex);
    return files && reads ? [checksumOf(files, reads)] : [];
  });
}

function tree(files: FileTree): VertexFiles {
  return { kind: "tree", tree: files };
}

function findFiles(files: VertexFiles | undefined, { path, isSpread = false }: CopiedFiles): FoundFiles {
  return files?.kind === "context" ? findInContext(files.content, path, isSpread) : { source: path, digest: digestAt(files?.tree ?? EMPTY_TREE, path), files: undefined, isSpread };
}

/** What a `--link` copy puts there stands on its own. */
function mergeTrees(base: FileTree, added: FileTree): FileTree {
  const files = [...added.files.flatten()].sort(([, a], [, b]) => a.write - b.write);
  return withFiles(base, files.map(([path, { content, contentBelow }]) => [path, content, { contentBelow }] as const));
}
