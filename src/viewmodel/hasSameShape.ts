import type { EdgeView, GraphView, NodeView } from "./graphView.ts";

/** Whether the positions of one view fit the other too: they differ in words and outcomes alone. */
export function hasSameShape(a: GraphView, b: GraphView): boolean {
  return (
    a.direction === b.direction &&
    a.nodes.length === b.nodes.length &&
    a.edges.length === b.edges.length &&
    a.nodes.every((node, index) => isSameNode(node, b.nodes[index])) &&
    a.edges.every((edge, index) => isSameEdge(edge, b.edges[index]))
  );
}

function isSameNode(a: NodeView, b: NodeView | undefined): boolean {
  return (
    b !== undefined &&
    a.id === b.id &&
    a.width === b.width &&
    a.height === b.height &&
    a.column === b.column &&
    a.isConnected === b.isConnected
  );
}

function isSameEdge(a: EdgeView, b: EdgeView | undefined): boolean {
  return (
    b !== undefined &&
    a.id === b.id &&
    a.source === b.source &&
    a.target === b.target &&
    a.line === b.line &&
    a.sourceY === b.sourceY &&
    a.targetY === b.targetY
  );
}
