import { edgeWords, sourceWords } from "../../viewmodel/edgeWords.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";

/** A selected edge or source in words: no other view tells of them. */
export function SelectionWords() {
  const analysis = useAppState(({ lastGood }) => lastGood?.analysis);
  const selection = useAppState((state) => state.selection);
  if (!analysis || !selection) return null;
  if (selection.edge !== undefined) {
    const words = edgeWords(analysis, selection.edge);
    return words && <Words lead={words.fact} more={words.followers} />;
  }
  if (selection.source === undefined) return null;
  const source = analysis.graph.sources.find(({ id }) => id === selection.source);
  return source ? <Words lead={`${source.reference || source.label}.`} more={sourceWords(analysis, source.id)} /> : null;
}

function Words({ lead, more }: { readonly lead: string; readonly more: string }) {
  return (
    <p className="selection-words" role="status">
      <b>{lead}</b> {more}
    </p>
  );
}
