import type { DescribedContext } from "../../buildContext/describedContext.ts";
import { findEmptyPatterns, findMissing } from "../../buildContext/contextUse.ts";
import type { MissingUse } from "../../buildContext/contextUse.ts";
import { findEntry, findNear } from "../../buildContext/contextTree.ts";
import type { IgnorePattern } from "../../buildContext/ignorePattern.ts";
import { findIgnoring } from "../../buildContext/ignorePatterns.ts";
import type { Vertex } from "./vertex.ts";

/** A path that a vertex asks for and does not get. */
export interface ContextFailure extends MissingUse {
  /** Index in the build's vertices. */
  readonly vertex: number;
  /** It is in the folder, but .dockerignore keeps it back. */
  readonly isLeftOut: boolean;
  /** The pattern that does. */
  readonly leftOutBy?: Pick<IgnorePattern, "line" | "text">;
  /** A path that is there and may have been meant. */
  readonly near?: string;
}

/** What the described context means for one build. */
export interface ContextReport {
  readonly failures: readonly ContextFailure[];
  /** Patterns that fit nothing, absolute. */
  readonly emptyPatterns: readonly { readonly vertex: number; readonly pattern: string }[];
}

/** Looks up what the needed vertices ask of the context. */
export function reportContext({ whole, sent, ignore }: DescribedContext, vertices: readonly Vertex[]): ContextReport {
  const explain = (missing: MissingUse, vertex: number): ContextFailure => {
    const failure = { ...missing, vertex, isLeftOut: findEntry(whole, missing.path) !== undefined };
    const pattern = failure.isLeftOut && ignore ? findIgnoring(ignore, missing.path.slice(1)) : undefined;
    if (pattern) return { ...failure, leftOutBy: { line: pattern.line, text: pattern.text } };
    const near = failure.isLeftOut ? undefined : findNear(sent, missing.path);
    return near === undefined ? failure : { ...failure, near };
  };
  return {
    failures: vertices.flatMap(({ contextUses = [] }, vertex) => findMissing(sent, contextUses).map((it) => explain(it, vertex))),
    emptyPatterns: vertices.flatMap(({ contextUses = [] }, vertex) => findEmptyPatterns(sent, contextUses).map((pattern) => ({ vertex, pattern }))),
  };
}
