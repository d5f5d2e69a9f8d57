import type { CacheKey, CachedStep } from "./legacyCache.ts";

/**
 * Why a step is not in the cache, in one sentence, from what was done on the same image before.
 *
 * @param children steps on the same parent image, oldest first
 */
export function explainMiss(children: readonly CachedStep[], keyword: string, key: CacheKey): string {
  const same = children.findLast((it) => it.commandText === key.commandText);
  if (!same) {
    const other = children.some((it) => it.commandText.startsWith(`${keyword} `));
    return other ? `This ${keyword} differs from the one that was carried out on the same image before.` : `On this image this ${keyword} was not carried out before.`;
  }
  if (!isSame(same.content, key.content)) return `What this ${keyword} copies is not what it copied before.`;
  const changed = key.argumentValues.find((it) => !same.argumentValues.includes(it)) ?? same.argumentValues.find((it) => !key.argumentValues.includes(it));
  if (changed !== undefined) return `The build argument ${changed.slice(0, changed.indexOf("="))} has another value, and each ARG of the stage counts for a RUN, used or not.`;
  return "The cache is not asked.";
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((it, index) => it === right[index]);
}
