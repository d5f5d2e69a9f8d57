import type { PlatformBuild } from "../../builders/buildkit/buildkitPlan.ts";
import { digest } from "../digest.ts";

/** What a step says that needs a path which the build context lacks. */
export interface ContextMiss {
  /** In the step's own line. */
  readonly text: string;
  /** In the client's last line. */
  readonly error: string;
  readonly isFoundEarly: boolean;
}

const CACHE_KEY = "failed to compute cache key: ";

/** The first miss of each vertex that has one. */
export function findContextFailures({ contextReport, vertices }: PlatformBuild): ReadonlyMap<number, ContextMiss> {
  const misses = new Map<number, ContextMiss>();
  for (const { vertex, message, isFoundEarly } of contextReport?.failures ?? []) {
    if (misses.has(vertex)) continue;
    const error = message.replace("of ref …:", `of ref ${madeUpRef(vertices[vertex]?.name ?? "")}:`);
    misses.set(vertex, { text: error.startsWith(CACHE_KEY) ? error.slice(CACHE_KEY.length) : error, error, isFoundEarly });
  }
  return misses;
}

/** The id of a part of the cache: `UUID::` and 25 letters and digits. */
function madeUpRef(text: string): string {
  const hex = digest(text);
  const session = [8, 4, 4, 4, 12].reduce<readonly [string, number]>(([shown, at], length) => [`${shown}-${hex.slice(at, at + length)}`, at + length], ["", 0])[0].slice(1);
  return `${session}::${hex.slice(32, 57)}`;
}
