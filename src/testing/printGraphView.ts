import type { EdgeView, GraphView, NodeView, StageCardView } from "../viewmodel/graphView.ts";

/** A view as text: one node a line with its column first, then one edge a line with its ports. */
export function printGraphView({ nodes, edges }: GraphView): string {
  const names = new Map(nodes.map((node) => [node.id, node.kind === "stage" ? node.fullName : node.label]));
  return [...nodes.map(printNode), ...edges.map((edge) => printEdge(edge, names))].join("\n");
}

function printNode(node: NodeView): string {
  const size = `${node.width}x${node.height}`;
  if (node.kind === "source") return `${node.column} (${node.sourceKind} ${node.label}) ${size}`;
  const words = [node.column, node.name, size, `[${node.detail}]`, node.tab, `${node.legacy}/${node.buildkit}`];
  return `${words.filter((word) => word !== undefined).join(" ")}${printRows(node)}`;
}

function printRows({ rows }: StageCardView): string {
  const printed = rows.map(({ keyword, text, legacy, buildkit }) => `${keyword} ${text} ${legacy}/${buildkit}`);
  return printed.length === 0 ? "" : `: ${printed.join(", ")}`;
}

function printEdge(edge: EdgeView, names: ReadonlyMap<string, string>): string {
  const builders = `${edge.legacy ? "L" : ""}${edge.buildkit ? "B" : ""}` || "-";
  return `${names.get(edge.source) ?? edge.source} ${edge.sourceY} -> ${names.get(edge.target) ?? edge.target} ${edge.targetY} ${edge.line} ${builders}`;
}
