import type { EdgeLine } from "./graphView.ts";

const SOURCE_HEIGHT = 32;
const HEADER_CENTRE = 20;
const FOLDED = { header: 12, rows: 28 };

/** What ports need to know of a node. */
export type PortShape = { readonly kind: "source" } | { readonly kind: "stage"; readonly isFolded: boolean; readonly rowCount: number };

/** Centre of row `row`, in pixels below the top of an unfolded card. */
export function rowCentre(row: number): number {
  return 56 + 24 * row;
}

/** Where edges of a kind land, in pixels below the card's top. `row` is -1 for the header. */
export function targetPort(shape: PortShape, line: EdgeLine, row: number): number {
  if (shape.kind === "source") return SOURCE_HEIGHT / 2;
  if (shape.isFolded) return line === "from" ? FOLDED.header : FOLDED.rows;
  return row < 0 ? HEADER_CENTRE : rowCentre(row);
}

/**
 * Where edges of a kind leave, in pixels below the card's top: at the last row's end, every further kind 8 lower.
 * @param lines the kinds that leave this node, in the order of EDGE_LINES.
 */
export function sourcePort(shape: PortShape, line: EdgeLine, lines: readonly EdgeLine[]): number {
  if (shape.kind === "stage" && shape.isFolded) return foldedPort(line, lines);
  const place = lines.indexOf(line);
  if (shape.kind === "source") return SOURCE_HEIGHT / 2 + 8 * place - 4 * (lines.length - 1);
  const last = shape.rowCount === 0 ? HEADER_CENTRE : rowCentre(shape.rowCount - 1);
  // A third kind would leave from the rounded corner: three and more stand around the row's centre.
  return lines.length < 3 ? last + 8 * place : last + around(place, lines.length, lines.length === 3 ? 8 : 6);
}

function foldedPort(line: EdgeLine, lines: readonly EdgeLine[]): number {
  if (line === "from") return FOLDED.header;
  const others = lines.filter((other) => other !== "from");
  return FOLDED.rows + around(others.indexOf(line), others.length, others.length < 3 ? 8 : 6);
}

/** Pixels from the middle of `count` places to one of them. */
function around(place: number, count: number, step: number): number {
  return step * (place - (count - 1) / 2);
}
