import type { EdgeVia, NodeId, Outcome } from "../engine/index.ts";

/** One instruction row inside a card. */
export interface RowView {
  /** Index into the stage's instructions. */
  readonly instruction: number;
  readonly keyword: string;
  /** What follows the keyword, cut to the card's width where it must be. */
  readonly text: string;
  readonly fullText: string;
  readonly legacy: Outcome;
  readonly buildkit: Outcome;
}

/** The word on the tab above a card. */
export type TabWord = "target" | "legacy only" | "BuildKit only" | "fails in legacy" | "fails in BuildKit" | "fails" | "skipped" | "not reached";

/** Where a node stands before it has a position. */
export interface Placement {
  /** Column from the left, counted within its group: every source stands in a column further left. */
  readonly column: number;
  /** Whether edges, in any direction, lead from it to the target. The others are drawn beneath. */
  readonly isConnected: boolean;
  /** Not on the path that the reader looks at: drawn quietly. */
  readonly isAside?: boolean;
}

/** A stage as a card: everything its drawing needs, sizes in CSS pixels, nothing measured in the DOM. */
export interface StageCardView extends Placement {
  readonly kind: "stage";
  readonly id: NodeId;
  readonly stage: number;
  /** The display name, cut to the card's width. */
  readonly name: string;
  readonly fullName: string;
  /** The line under the name: `FROM ubuntu`, or `4 steps` when folded. */
  readonly detail: string;
  /** The whole FROM, for the title. */
  readonly fromText: string;
  readonly tab?: TabWord;
  readonly isTarget: boolean;
  readonly isFolded: boolean;
  readonly legacy: Outcome;
  readonly buildkit: Outcome;
  readonly rows: readonly RowView[];
  /** Instructions that a last row, "+N more", stands for; 0 where all have a row. */
  readonly hiddenRowCount: number;
  readonly width: number;
  readonly height: number;
}

/** An image, named context, the build context or `scratch`. */
export interface SourceView extends Placement {
  readonly kind: "source";
  readonly id: NodeId;
  readonly sourceKind: "image" | "namedContext" | "buildContext" | "scratch";
  readonly label: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

export type NodeView = StageCardView | SourceView;

/** How an edge is drawn: solid, two kinds of dashes, or dotted. */
export type EdgeLine = "from" | "copy" | "add" | "mount";

/** All kinds, in the order in which they leave a card and stand in the legend. */
export const EDGE_LINES: readonly EdgeLine[] = ["from", "copy", "add", "mount"];

/** Where time flows: from left to right, or from the top down. */
export type GraphDirection = "right" | "down";

export interface EdgeView {
  /** The first of `ids`. */
  readonly id: string;
  /** The edges of the graph that it stands for: several where a folded card joins them. */
  readonly ids: readonly string[];
  readonly source: NodeId;
  readonly target: NodeId;
  readonly via: EdgeVia;
  readonly line: EdgeLine;
  /** The instructions of the target that it lands on, -1 for its FROM: several where a folded card joins them. */
  readonly instructions: readonly number[];
  /** Where it leaves and lands, in pixels below the top of the card. */
  readonly sourceY: number;
  readonly targetY: number;
  /** Followed by each builder for the chosen target; neither: drawn dim. */
  readonly legacy: boolean;
  readonly buildkit: boolean;
  /** Not on the path that the reader looks at: drawn dim. */
  readonly isAside?: boolean;
}

/** The graph as it is to be drawn, before it has positions. */
export interface GraphView {
  readonly direction: GraphDirection;
  readonly nodes: readonly NodeView[];
  readonly edges: readonly EdgeView[];
  /** The heading over the nodes that nothing connects to the target: `Not connected to release`. */
  readonly unconnectedLabel: string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Positions for one GraphView: top left corners, and for each edge the corners of its orthogonal route. */
export interface GraphLayout {
  readonly nodes: readonly { readonly id: NodeId; readonly x: number; readonly y: number }[];
  /** In the order of the view's edges, without those left out. */
  readonly edges: readonly { readonly id: string; readonly points: readonly Point[] }[];
  readonly width: number;
  readonly height: number;
  /** Where the heading over the unconnected nodes stands; absent where all are connected. */
  readonly unconnectedAt?: Point;
  /** Edges left out because the graph has more of them than can be told apart; absent: none. */
  readonly hiddenEdgeCount?: number;
}
