import { countWords } from "../countWords.ts";
import type { SizeSum } from "./imageSizes.ts";
import { sumSizes } from "./imageSizes.ts";
import type { LayerOrigin, LayerRow } from "./layerRow.ts";
import { sizeText } from "./sizeText.ts";

/** A stretch of a bar: layers of one origin that stand side by side. Those of unknown size stand apart. */
export interface BarSegment {
  readonly origin: LayerOrigin;
  /** Null: not known, so not to scale. */
  readonly bytes: number | null;
  readonly rows: readonly LayerRow[];
  readonly title: string;
}

export interface ImageBar {
  readonly segments: readonly BarSegment[];
  readonly sum: SizeSum;
  /** `13.4 MB`, `at least 5.6 MB, 2 sizes unknown`. */
  readonly sumWords: string;
}

/**
 * What one stage on the builder's image would hold: all that is left behind, and what the last stage does by itself. Its
 * files need no copy from a stage, and its own base makes room for the builder's.
 */
export function singleStageOf(layers: readonly LayerRow[], leftBehind: readonly LayerRow[]): readonly LayerRow[] {
  const hasBase = leftBehind.some(({ kind }) => kind === "base");
  return [...leftBehind, ...layers.filter(({ kind, source }) => !(kind === "base" && hasBase) && !(kind === "copy" && source?.kind === "stage"))];
}

/** So many layers can stand side by side, each as a block of its own. */
const MOST_BLOCKS = 200;

/** Layers as a bar, those of one origin that stand side by side together, a base image alone. What holds no byte takes no room. Where no size is known, every layer stands alone. */
export function toBar(rows: readonly LayerRow[]): ImageBar {
  const sum = sumSizes(rows);
  const isKnown = rows.length > MOST_BLOCKS || rows.some(({ bytes }) => bytes !== null && bytes > 0);
  const stretches: LayerRow[][] = [];
  for (const row of rows) {
    if (row.bytes === 0) continue;
    const last = stretches.at(-1);
    const before = last?.[0];
    if (isKnown && last && before && before.origin === row.origin && before.kind !== "base" && row.kind !== "base" && (before.bytes === null) === (row.bytes === null)) last.push(row);
    else stretches.push([row]);
  }
  const segments = stretches.map((stretch): BarSegment => {
    const bytes = stretch[0]?.bytes === null ? null : stretch.reduce((total, row) => total + (row.bytes ?? 0), 0);
    const names = stretch.length === 1 ? (stretch[0]?.text ?? "") : countWords(stretch.length, "layer");
    return { origin: stretch[0]?.origin ?? "own", bytes, rows: stretch, title: `${names}, ${bytes === null ? "size unknown" : sizeText(bytes)}` };
  });
  return { segments, sum, sumWords: sumWords(sum) };
}

/** What is known of a sum, never more. */
export function sumWords({ bytes, unknownCount, isIllustrative }: SizeSum): string {
  const known = `${isIllustrative ? "≈ " : ""}${sizeText(bytes)}`;
  if (unknownCount === 0) return known;
  const missing = countWords(unknownCount, "size");
  return bytes === 0 ? `${missing} unknown` : `at least ${known}, ${missing} unknown`;
}
