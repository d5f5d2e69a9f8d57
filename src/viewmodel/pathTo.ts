import type { Analysis, NodeId } from "../engine/index.ts";

/** A stage with everything that it needs, however far back, as either builder reads the file. */
export function pathTo({ graph }: Analysis, stage: number): ReadonlySet<NodeId> {
  const sourcesOf = new Map<NodeId, NodeId[]>();
  for (const { source, stage: user } of graph.edges) {
    const id = `stage:${user}`;
    const known = sourcesOf.get(id);
    if (known) known.push(source);
    else sourcesOf.set(id, [source]);
  }
  const reached = new Set<NodeId>([`stage:${stage}`]);
  // A Set's iteration takes in what is added on the way.
  for (const id of reached) sourcesOf.get(id)?.forEach((source) => reached.add(source));
  return reached;
}
