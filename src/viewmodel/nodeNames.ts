import type { Analysis, ExternalSource, NodeId } from "../engine/index.ts";

/** What a sentence calls each node of the graph: `base`, `the image ubuntu`, `the build context`. */
export function nodeNames({ stages, graph }: Analysis): (id: NodeId) => string {
  const known = new Map<NodeId, string>(stages.map(({ index, displayName }) => [`stage:${index}`, displayName]));
  for (const source of graph.sources) known.set(source.id, sourceName(source));
  return (id) => known.get(id) ?? id;
}

function sourceName({ kind, label }: ExternalSource): string {
  switch (kind) {
    case "image":
      return `the image ${label}`;
    case "namedContext":
      return `the named context ${label}`;
    case "buildContext":
      return "the build context";
    case "scratch":
      return "scratch";
  }
}
