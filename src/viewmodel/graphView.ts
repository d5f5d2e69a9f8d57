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

/** A stage as a card: everything its drawing needs, sizes in CSS pixels, nothing measured in the DOM. */
export interface StageCardView {
  readonly kind: "stage";
  readonly id: NodeId;
  readonly stage: number;
  readonly name: string;
  /** The line under the name: `FROM ubuntu`, or `4 steps` when folded. */
  readonly detail: string;
  readonly tab?: "target" | "legacy only" | "BuildKit only" | "fails in legacy" | "fails in BuildKit" | "fails" | "skipped" | "not reached";
  readonly isTarget: boolean;
  readonly isFolded: boolean;
  readonly legacy: Outcome;
  readonly buildkit: Outcome;
  readonly rows: readonly RowView[];
  readonly width: number;
  readonly height: number;
}

/** An image, named context, the build context or `scratch`. */
export interface SourceView {
  readonly kind: "source";
  readonly id: NodeId;
  readonly sourceKind: "image" | "namedContext" | "buildContext" | "scratch";
  readonly label: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

export type NodeView = StageCardView | SourceView;

export interface EdgeView {
  readonly id: string;
  readonly source: NodeId;
  readonly target: NodeId;
  readonly via: EdgeVia;
  /** Where it leaves and lands, in pixels below the top of the card. */
  readonly sourceY: number;
  readonly targetY: number;
  /** Followed by each builder for the chosen target; neither: drawn dim. */
  readonly legacy: boolean;
  readonly buildkit: boolean;
}

/** The graph as it is to be drawn, before it has positions. */
export interface GraphView {
  readonly nodes: readonly NodeView[];
  readonly edges: readonly EdgeView[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Positions for one GraphView: top left corners, and for each edge the corners of its orthogonal route. */
export interface GraphLayout {
  readonly nodes: readonly { readonly id: NodeId; readonly x: number; readonly y: number }[];
  readonly edges: readonly { readonly id: string; readonly points: readonly Point[] }[];
  readonly width: number;
  readonly height: number;
}
