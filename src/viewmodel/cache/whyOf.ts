import type { BuilderName } from "../time/timelineView.ts";
import { isMiss } from "./cacheView.ts";
import type { CacheCell, CacheRow, FollowedStep } from "./cacheView.ts";

/** Why a step is carried out or not, and by whose word. */
export interface CacheWhy {
  readonly builders: readonly BuilderName[];
  /** A sentence; empty where `follows` says it all. */
  readonly reason: string;
  readonly follows?: FollowedStep;
}

const builders: readonly BuilderName[] = ["legacy", "buildkit"];

/** The causes of a row's misses; with `isWhole` also what makes its hits, and what a builder says of a step that follows another. Two builders with one cause share it. */
export function whyOf({ cells }: CacheRow, isWhole: boolean): readonly CacheWhy[] {
  const whys = builders.flatMap((builder) => causesOf(cells[builder], builder, isWhole));
  const [first, second] = whys;
  if (!first || !second || first.reason !== second.reason || first.follows?.key !== second.follows?.key) return whys;
  return [{ ...first, builders }];
}

function causesOf(cell: CacheCell, builder: BuilderName, isWhole: boolean): readonly CacheWhy[] {
  const { reason, follows } = cell;
  if (!isMiss(cell)) return isWhole && reason !== "" ? [{ builders: [builder], reason }] : [];
  if (follows) return [{ builders: [builder], reason: isWhole ? reason : "", follows }];
  return reason === "" ? [] : [{ builders: [builder], reason }];
}
