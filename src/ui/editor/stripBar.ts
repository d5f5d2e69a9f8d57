import type { Analysis } from "../../engine/index.ts";
import { toLineRange } from "./lineRange.ts";

/** One line, or several of a long file, in the folded editor's strip. Sizes in CSS pixels. */
export interface StripBar {
  readonly top: number;
  readonly width: number;
  readonly isBuilt: boolean;
}

const pitch = 4;
const widest = 24;
const narrowest = 3;
/** Characters that fill the strip's width. */
const fullLine = 60;

/** The file as a strip: a bar a line, as long as the line, marked where BuildKit builds. Long files show every nth line. */
export function toStripBars(shown: string, analysis: Analysis | null, lineStarts: readonly number[], height: number): readonly StripBar[] {
  if (height < pitch) return [];
  const lines = shown.split("\n");
  const every = Math.max(1, Math.ceil((lines.length * pitch) / height));
  const built = builtLines(analysis, lineStarts);
  const bars: StripBar[] = [];
  for (let first = 0; first < lines.length; first += every) {
    const group = lines.slice(first, first + every);
    const longest = Math.max(...group.map((line) => line.trim().length));
    if (longest === 0) continue;
    const isBuilt = group.some((_, index) => built.has(first + index + 1));
    bars.push({ top: (first / every) * pitch, width: Math.min(widest, Math.max(narrowest, Math.round((longest / fullLine) * widest))), isBuilt });
  }
  return bars;
}

function builtLines(analysis: Analysis | null, lineStarts: readonly number[]): ReadonlySet<number> {
  const built = new Set<number>();
  for (const { index, span } of analysis?.stages ?? []) {
    const outcome = analysis?.verdicts.stages[index]?.buildkit.outcome;
    if (outcome !== "built" && outcome !== "cached") continue;
    const [first, last] = toLineRange(span, lineStarts);
    for (let line = first; line <= last; line += 1) built.add(line);
  }
  return built;
}
