import DOMPurify from "dompurify";

/** A flowchart as Mermaid understood it: labels by node, and the kind and label of every edge. */
export interface MermaidChart {
  readonly nodes: ReadonlyMap<string, string>;
  readonly edges: readonly string[];
}

/** The part of Mermaid's own model that is looked at. */
interface FlowModel {
  getVertices(): ReadonlyMap<string, { readonly id: string; readonly text: string }>;
  getEdges(): readonly { readonly start: string; readonly end: string; readonly text: string; readonly stroke: string; readonly type: string }[];
}

/** Starts the real Mermaid. Without a document its cleaner of labels has no methods: here labels stay as they were read. */
export async function openMermaid(): Promise<(text: string) => Promise<MermaidChart>> {
  Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (label: string) => label });
  const { default: mermaid } = await import("mermaid");
  mermaid.initialize({ startOnLoad: false });
  return async (text) => {
    // Rejects with Mermaid's own words where it does not accept the text.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells what was understood without drawing it
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const model = db as unknown as FlowModel;
    return {
      nodes: new Map([...model.getVertices().values()].map(({ id, text: label }) => [id, decode(label)])),
      edges: model.getEdges().map(({ start, end, text: label, stroke, type }) => `${start} ${stroke} ${type} ${end}: ${label}`),
    };
  };
}

/** A label as it is drawn: what entities become is read once more, for formulas, line breaks, icons and entities. */
function decode(label: string): string {
  const decoded = label.replaceAll(/<br\s*\/?>/g, "\n").replaceAll(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));
  const late = /\$\$|\\n|fa[bklrs]?:fa-|ﬂ°|¶ß/.exec(decoded);
  if (late) throw new Error(`Mermaid would draw ${late[0]} as something else`);
  return decoded.replaceAll("\u2060", "");
}
