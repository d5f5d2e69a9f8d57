import { countWords } from "../countWords.ts";
import type { CacheCount, CacheView } from "./cacheView.ts";

/** What one builder runs, of the steps that its cache could spare: `reruns 2 of 9 steps`, `finds all 9 steps cached`. */
export function countSentence({ ran, of }: CacheCount, isFilled: boolean): string {
  if (of === 0) return "has no step to cache";
  if (ran === 0) return of === 1 ? "finds its one step cached" : `finds all ${of} steps cached`;
  return `${isFilled ? "reruns" : "runs"} ${ran} of ${countWords(of, "step")}`;
}

/** Both builders, to be read aloud. */
export function cacheSentence({ counts }: CacheView, isFilled: boolean): string {
  return `Legacy ${countSentence(counts.legacy, isFilled)}, BuildKit ${countSentence(counts.buildkit, isFilled)}.`;
}
