import { Graphviz } from "@hpcc-js/wasm-graphviz";

/** A graph as Graphviz drew it: the lines of text by node, and one line an edge. */
export interface DotDrawing {
  readonly nodes: ReadonlyMap<string, readonly string[]>;
  readonly edges: readonly string[];
}

interface DrawOperation {
  readonly op: string;
  readonly text?: string;
}

interface DotObject {
  readonly _gvid: number;
  readonly name: string;
  readonly _ldraw_?: readonly DrawOperation[];
}

interface DotEdge {
  readonly tail: number;
  readonly head: number;
  readonly style: string;
  readonly _ldraw_?: readonly DrawOperation[];
}

/** Starts the real Graphviz. The function it gives throws Graphviz's words where a text is not accepted. */
export async function openGraphviz(): Promise<(text: string) => DotDrawing> {
  const graphviz = await Graphviz.load();
  return (text) => {
    const { objects = [], edges = [] } = JSON.parse(graphviz.layout(text, "json", "dot")) as { readonly objects?: readonly DotObject[]; readonly edges?: readonly DotEdge[] };
    const names = new Map(objects.map(({ _gvid, name }) => [_gvid, name]));
    return {
      nodes: new Map(objects.map((node) => [node.name, linesOf(node)])),
      edges: edges.map((edge) => `${names.get(edge.tail) ?? ""} ${edge.style} ${names.get(edge.head) ?? ""}: ${linesOf(edge).join(" ")}`),
    };
  };
}

/** In this form alone Graphviz writes every backslash twice over. */
function linesOf({ _ldraw_: operations = [] }: { readonly _ldraw_?: readonly DrawOperation[] }): readonly string[] {
  return operations.flatMap(({ op, text }) => (op === "T" && text !== undefined ? [text.replaceAll("\\\\", "\\")] : []));
}
