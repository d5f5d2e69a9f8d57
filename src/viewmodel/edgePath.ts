import type { EdgeLine, Point } from "./graphView.ts";

const CORNER = 8;

/** How far before the card the line ends, so that its head has room. */
const HEAD_LENGTH: Readonly<Record<EdgeLine, number>> = { from: 7, copy: 1, add: 5, mount: 7 };

/** The line of an edge as SVG path data: its corners rounded, ending where its head begins. */
export function edgePath(points: readonly Point[], line: EdgeLine): string {
  const [first, ...rest] = points;
  const last = rest.pop();
  if (!first || !last) return "";
  const corners = [first, ...rest, { x: last.x - HEAD_LENGTH[line], y: last.y }];
  let path = `M${first.x} ${first.y}`;
  for (let index = 1; index < corners.length - 1; index++) path += corner(corners[index - 1], corners[index], corners[index + 1]);
  return `${path}L${last.x - HEAD_LENGTH[line]} ${last.y}`;
}

/** The head of an edge as SVG path data, for a line that ends at a point of a card's left side. */
export function headPath({ x, y }: Point, line: EdgeLine): string {
  switch (line) {
    case "from":
      return `M${x} ${y}l-8 -4.5v9z`;
    case "copy":
      return `M${x - 6} ${y - 4}L${x - 1} ${y}L${x - 6} ${y + 4}`;
    case "add":
      return `M${x - 6} ${y - 4}L${x - 1} ${y}L${x - 6} ${y + 4}M${x - 10} ${y - 4}L${x - 5} ${y}L${x - 10} ${y + 4}`;
    case "mount":
      return `M${x - 1} ${y}a3 3 0 1 1 -6 0a3 3 0 1 1 6 0`;
  }
}

const LETTER = { room: 40, above: 14 };

/** Where a letter stands on an edge: the middle of its longest vertical, or else longest, stretch; above a short one, whose head it would hide. */
export function letterPlace(points: readonly Point[]): Point {
  const stretches = points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return { middle: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, length: distance(from, to), isVertical: from.x === to.x };
  });
  const longest = (found: typeof stretches) => found.toSorted((a, b) => b.length - a.length)[0];
  const vertical = longest(stretches.filter(({ isVertical, length }) => isVertical && length >= 24));
  const best = vertical ?? longest(stretches);
  if (!best) return points[0] ?? { x: 0, y: 0 };
  return vertical || best.length >= LETTER.room ? best.middle : { x: best.middle.x, y: best.middle.y - LETTER.above };
}

function corner(before: Point | undefined, at: Point | undefined, after: Point | undefined): string {
  if (!before || !at || !after) return "";
  const radius = Math.min(CORNER, distance(before, at) / 2, distance(at, after) / 2);
  const start = towards(at, before, radius);
  const end = towards(at, after, radius);
  return `L${start.x} ${start.y}Q${at.x} ${at.y} ${end.x} ${end.y}`;
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, length: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * length, y: from.y + Math.sign(to.y - from.y) * length };
}
