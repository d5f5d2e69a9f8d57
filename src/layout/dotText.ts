import type { LayoutPlan, Trunk } from "./layoutPlan.ts";
import { ROOM_GAP, roomOf } from "./layoutPlan.ts";
import { lineWeight } from "./lineWeight.ts";

const POINTS_PER_INCH = 72;

/**
 * The plan as a DOT graph with numbered names alone: no text of the user's is in it.
 * Nodes are tables of fixed-size cells, so that edges meet their ports; every column is a rank;
 * a trunk's lanes are flat nodes, so that graphviz keeps them clear of the cards.
 */
export function dotText(plan: LayoutPlan): string {
  const lines = [
    "digraph {",
    // Edges are routed from the positions: graphviz need not draw any.
    `rankdir=LR; splines=false; nodesep=${ROOM_GAP / POINTS_PER_INCH}; ranksep=0.5;`,
    "node [shape=plain, label=\"\"];",
  ];
  const ports = portsOf(plan);
  plan.nodes.forEach((_, node) => lines.push(`${nodeName(node)} [label=${table(plan, node, ports[node] ?? [])}];`));
  plan.trunks.forEach((trunk, index) => {
    for (let column = trunk.firstColumn; column <= trunk.lastColumn; column++) {
      lines.push(`${laneName(index, column)} [shape=box, fixedsize=true, width=0.1, height=${2 / POINTS_PER_INCH}];`);
    }
  });
  plan.items.forEach((items, column) => {
    const names = items.map((item) => (item.kind === "node" ? nodeName(item.node) : laneName(item.trunk, column)));
    lines.push(`k${column} [shape=point, style=invis]; {rank=same; k${column}; ${names.join("; ")}}`);
    if (column > 0) lines.push(`k${column - 1} -> k${column};`);
  });
  plan.trunks.forEach((trunk, index) => lines.push(...trunkLines(trunk, index, plan)));
  lines.push("}");
  return lines.join("\n");
}

export function nodeName(node: number): string {
  return `n${node}`;
}

export function laneName(trunk: number, column: number): string {
  return `t${trunk}_${column}`;
}

function trunkLines(trunk: Trunk, index: number, plan: LayoutPlan): readonly string[] {
  const lines: string[] = [];
  for (let column = trunk.firstColumn + 1; column <= trunk.lastColumn; column++) {
    lines.push(`${laneName(index, column - 1)} -> ${laneName(index, column)} [weight=8];`);
  }
  if (trunk.direction === "backward") return lines;
  const start = `${nodeName(trunk.source)}:p${trunk.edges[0]?.view.sourceY ?? 0}:e`;
  if (trunk.firstColumn <= trunk.lastColumn) lines.push(`${start} -> ${laneName(index, trunk.firstColumn)} [weight=2];`);
  const seen = new Set<string>();
  for (const edge of trunk.edges) {
    const column = plan.columns[edge.target] ?? 0;
    const from = column === trunk.firstColumn ? start : laneName(index, column - 1);
    const line = `${from} -> ${nodeName(edge.target)}:p${edge.view.targetY}:w [weight=${lineWeight(edge.view.line)}];`;
    if (!seen.has(line)) lines.push(line);
    seen.add(line);
  }
  return lines;
}

function portsOf({ nodes, trunks }: LayoutPlan): readonly (readonly number[])[] {
  const ports = nodes.map(() => new Set<number>());
  for (const { source, edges } of trunks) {
    for (const { target, view } of edges) {
      ports[source]?.add(view.sourceY);
      ports[target]?.add(view.targetY);
    }
  }
  return ports.map((found) => [...found].sort((a, b) => a - b));
}

/** A cell of 2 points around each port, and plain cells between them. */
function table({ nodes }: LayoutPlan, node: number, ports: readonly number[]): string {
  const { above, below, height } = roomOf({ kind: "node", node }, nodes);
  const width = nodes[node]?.width ?? 0;
  let rows = "";
  let used = -above;
  for (const port of ports) {
    rows += cell(width, port - 1 - used) + cell(width, 2, `p${port}`);
    used = port + 1;
  }
  return `<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">${rows}${cell(width, height + below - used)}</TABLE>>`;
}

function cell(width: number, height: number, port = ""): string {
  const name = port && ` PORT="${port}"`;
  return `<TR><TD FIXEDSIZE="TRUE" WIDTH="${width}" HEIGHT="${height}"${name}></TD></TR>`;
}
