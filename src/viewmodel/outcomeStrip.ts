import type { Outcome } from "../engine/index.ts";

/** As many segments as are told apart on a strip of some hundred pixels. */
const MOST = 150;

/** What stands out among neighbours, most of all first. */
const LOUDEST: readonly Outcome[] = ["fails", "built", "cached", "not reached", "skipped"];

/** The outcomes of stages in file order as segments of a strip: one each, and of long files neighbours together under the loudest. */
export function outcomeStrip(outcomes: readonly Outcome[]): readonly Outcome[] {
  const each = Math.ceil(outcomes.length / MOST);
  if (each <= 1) return outcomes;
  return Array.from({ length: Math.ceil(outcomes.length / each) }, (_, index) => {
    const group = new Set(outcomes.slice(index * each, (index + 1) * each));
    return LOUDEST.find((outcome) => group.has(outcome)) ?? "skipped";
  });
}
