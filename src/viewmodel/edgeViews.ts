import type { NodeId, StageEdge, StageSummary, StageVerdict } from "../engine/index.ts";
import { EDGE_LINES } from "./graphView.ts";
import type { EdgeLine, EdgeView } from "./graphView.ts";
import { edgeLine } from "./edgeLine.ts";
import { isProcessed } from "./outcomeWords.ts";
import { sourcePort, targetPort } from "./ports.ts";
import type { PortShape } from "./ports.ts";

/** What edges need to know of the nodes between which they run. */
export interface EdgeEnds {
  readonly shapes: ReadonlyMap<NodeId, PortShape>;
  readonly stages: readonly StageSummary[];
  readonly verdicts: readonly StageVerdict[];
}

/** The edges between shown nodes, in the file's order. Those that would cover each other are one. */
export function edgeViews(edges: readonly StageEdge[], ends: EdgeEnds): readonly EdgeView[] {
  const shown = edges.filter(({ source, stage }) => ends.shapes.has(source) && ends.shapes.has(`stage:${stage}`)).sort(inFileOrder);
  const leaving = linesBySource(shown);
  const joined = new Map<string, EdgeView>();
  for (const edge of shown) {
    const view = edgeView(edge, ends, leaving.get(edge.source) ?? EDGE_LINES);
    // JSON keeps apart what a name with any separator in it would not.
    const place = JSON.stringify([view.source, view.target, view.line, view.targetY]);
    const other = joined.get(place);
    joined.set(place, other ? join(other, view) : view);
  }
  return [...joined.values()];
}

function edgeView(edge: StageEdge, { shapes, verdicts }: EdgeEnds, leaving: readonly EdgeLine[]): EdgeView {
  const target = `stage:${edge.stage}`;
  const line = edgeLine(edge.via);
  const source = shapes.get(edge.source);
  const shape = shapes.get(target);
  const verdict = verdicts[edge.stage];
  const step = edge.instruction < 0 ? verdict?.from : verdict?.steps[edge.instruction];
  return {
    id: edge.id,
    ids: [edge.id],
    source: edge.source,
    target,
    via: edge.via,
    line,
    instructions: [edge.instruction],
    sourceY: source ? sourcePort(source, line, leaving) : 0,
    targetY: shape ? targetPort(shape, line, shownRow(shape, edge.instruction)) : 0,
    legacy: edge.boundBy.legacy && step !== undefined && isProcessed(step.legacy),
    buildkit: edge.boundBy.buildkit && step !== undefined && isProcessed(step.buildkit),
  };
}

/** The last row stands for all that have none of their own. */
function shownRow(shape: PortShape, instruction: number): number {
  return shape.kind === "stage" ? Math.min(instruction, shape.rowCount - 1) : instruction;
}

function join(edge: EdgeView, other: EdgeView): EdgeView {
  return {
    ...edge,
    ids: [...edge.ids, ...other.ids],
    instructions: [...edge.instructions, ...other.instructions],
    legacy: edge.legacy || other.legacy,
    buildkit: edge.buildkit || other.buildkit,
  };
}

function linesBySource(edges: readonly StageEdge[]): ReadonlyMap<NodeId, readonly EdgeLine[]> {
  const found = new Map<NodeId, Set<EdgeLine>>();
  for (const { source, via } of edges) {
    const lines = found.get(source) ?? new Set();
    found.set(source, lines.add(edgeLine(via)));
  }
  return new Map([...found].map(([source, lines]) => [source, EDGE_LINES.filter((line) => lines.has(line))]));
}

function inFileOrder(a: StageEdge, b: StageEdge): number {
  return a.stage - b.stage || a.instruction - b.instruction || compareText(a.via, b.via) || compareText(a.source, b.source) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
