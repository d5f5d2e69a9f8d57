/** What a trunk does in the gap between two columns: the heights where it enters from the left and leaves to the right. */
export interface Crossing {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

export interface LaneAssignment {
  /** Lane of each crossing, counted from the left; -1 for one that goes straight through. */
  readonly lanes: readonly number[];
  readonly laneCount: number;
}

interface Vertical extends Crossing {
  readonly index: number;
  readonly top: number;
  readonly bottom: number;
}

/** Verticals on one lane keep this far apart, which leaves room for two corners. */
const APART = 16;
/** Two horizontals nearer than this look like one. */
const TOUCHING = 4;
const OVERLAP_COST = 1000;
/** With more verticals than this in one gap, their order is found by a rule and not by counting crossings. */
const COUNTED = 80;

/** Gives every vertical of a gap a lane, so that none overlap and few cross. */
export function assignLanes(crossings: readonly Crossing[]): LaneAssignment {
  const lanes = crossings.map(() => -1);
  const verticals = crossings.map(toVertical).filter(({ top, bottom }) => bottom > top);
  const ordered = verticals.length <= COUNTED ? byCrossings(verticals) : verticals.toSorted(byRule);
  let laneCount = 0;
  const placed: Vertical[][] = [];
  for (const vertical of ordered) {
    const lane = lastConflict(placed, vertical) + 1;
    lanes[vertical.index] = lane;
    (placed[lane] ??= []).push(vertical);
    laneCount = Math.max(laneCount, lane + 1);
  }
  return { lanes, laneCount };
}

function toVertical({ left, right }: Crossing, index: number): Vertical {
  const heights = [...left, ...right];
  return { left, right, index, top: Math.min(...heights), bottom: Math.max(...heights) };
}

/** The rightmost lane on which something stands in the way: the vertical must go right of it to keep the order. */
function lastConflict(placed: readonly (readonly Vertical[])[], vertical: Vertical): number {
  return placed.findLastIndex((others) => others.some((other) => other.top < vertical.bottom + APART && vertical.top < other.bottom + APART));
}

/** Puts one after the other where it crosses fewest of those already there. */
function byCrossings(verticals: readonly Vertical[]): readonly Vertical[] {
  const ordered: Vertical[] = [];
  for (const vertical of verticals.toSorted(byRule)) {
    // Costs of standing left of all, then one step further right each.
    let cost = ordered.reduce((sum, other) => sum + costOf(vertical, other), 0);
    let best = cost;
    let position = 0;
    ordered.forEach((other, index) => {
      cost += costOf(other, vertical) - costOf(vertical, other);
      if (cost <= best) {
        best = cost;
        position = index + 1;
      }
    });
    ordered.splice(position, 0, vertical);
  }
  return ordered;
}

/** What it costs when `a` stands left of `b`: their crossings, and overlaps of their horizontals above all. */
function costOf(a: Vertical, b: Vertical): number {
  let cost = 0;
  for (const height of a.right) if (height > b.top && height < b.bottom) cost++;
  for (const height of b.left) if (height > a.top && height < a.bottom) cost++;
  for (const end of a.right) for (const start of b.left) if (Math.abs(end - start) < TOUCHING) cost += OVERLAP_COST;
  return cost;
}

/** Those that rise come first, the highest leftmost; those that fall follow, the highest rightmost. */
function byRule(a: Vertical, b: Vertical): number {
  const direction = Number(falls(a)) - Number(falls(b));
  if (direction !== 0) return direction;
  return (falls(a) ? startOf(b) - startOf(a) : startOf(a) - startOf(b)) || a.index - b.index;
}

function startOf({ left, top }: Vertical): number {
  return left[0] ?? top;
}

function falls(vertical: Vertical): boolean {
  return vertical.bottom - startOf(vertical) > startOf(vertical) - vertical.top;
}
