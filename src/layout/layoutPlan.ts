import type { BoxEdge, LayoutBox } from "./layoutBox.ts";

/** An edge with its ends as indexes into the plan's nodes. */
export interface PlannedEdge {
  readonly view: BoxEdge;
  readonly source: number;
  readonly target: number;
}

/**
 * Edges of one kind from one source, drawn along one line. It crosses columns on a lane that it has for itself.
 * A backward trunk has a single edge, to a column that is not right of its source: circular files have these.
 */
export interface Trunk {
  readonly direction: "forward" | "backward";
  readonly source: number;
  readonly edges: readonly PlannedEdge[];
  /** The columns that it crosses, first to last; none where last is less than first. */
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** What stands in a column: a node, or the lane of a trunk that crosses it. */
export type ColumnItem = { readonly kind: "node"; readonly node: number } | { readonly kind: "lane"; readonly trunk: number };

/** One connected part of a graph, before its nodes have positions. */
export interface LayoutPlan {
  readonly nodes: readonly LayoutBox[];
  /** Column of each node. */
  readonly columns: readonly number[];
  readonly trunks: readonly Trunk[];
  /** What stands in each column, in no particular order. */
  readonly items: readonly (readonly ColumnItem[])[];
}

/** Where everything stands vertically, in pixels. */
export interface Rows {
  /** Top of each node. */
  readonly tops: readonly number[];
  /** Height of each trunk's lanes, by column from the trunk's first one. */
  readonly lanes: readonly (readonly number[])[];
}

/** Free room that belongs to an item: tabs stand above cards. */
export interface Room {
  readonly above: number;
  readonly below: number;
  readonly height: number;
}

const NO_BOX = { above: 0, below: 0, height: 0 };

/** Between the rooms of two neighbours in a column. */
export const ROOM_GAP = 8;

/** The room that an item takes in its column. */
export function roomOf(item: ColumnItem, nodes: readonly LayoutBox[]): Room {
  if (item.kind === "lane") return { above: 1, below: 1, height: 0 };
  return nodes[item.node] ?? NO_BOX;
}

/** How many lanes the trunks of a plan take. */
export function laneCount(trunks: readonly Trunk[]): number {
  return trunks.reduce((sum, { firstColumn, lastColumn }) => sum + Math.max(0, lastColumn - firstColumn + 1), 0);
}
