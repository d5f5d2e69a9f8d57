import type { EdgeView, GraphDirection, NodeView } from "../viewmodel/graphView.ts";
import type { DotEngine } from "./graphvizRows.ts";
import { layoutBox } from "./layoutBox.ts";
import type { ComponentLayout, GapSpacing } from "./layoutComponent.ts";
import { layoutComponent } from "./layoutComponent.ts";
import { turnPart } from "./turnPart.ts";

/** Folded cards stand closer. */
const SPACING = {
  folded: { before: 8, after: 16, least: 24, lone: 12 },
  unfolded: { before: 20, after: 28, least: 48, lone: 20 },
  // Tabs need none of the gap: their room belongs to the cards.
  down: { before: 12, after: 8, least: 20, lone: 12 },
} satisfies Record<string, GapSpacing>;

/** Positions and routes of one connected part of a graph, in a direction. */
export function layoutPart(nodes: readonly NodeView[], edges: readonly EdgeView[], direction: GraphDirection, graphviz: DotEngine): ComponentLayout {
  if (direction === "down") {
    const turned = turnPart(nodes, edges);
    return turned.back(layoutComponent(turned.boxes, turned.edges, SPACING.down, graphviz));
  }
  const isFolded = nodes.every((node) => node.kind === "source" || node.isFolded);
  return layoutComponent(nodes.map(layoutBox), edges, SPACING[isFolded ? "folded" : "unfolded"], graphviz);
}
