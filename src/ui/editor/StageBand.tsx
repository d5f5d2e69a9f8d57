import { useStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";
import { useScrolledElement } from "./Gutter.tsx";
import type { EditorView } from "./editorView.ts";

/** What the selected stage's lines are painted on, from the gutter to the right edge. */
export function StageBand({ view }: { readonly view: StoreApi<EditorView> }) {
  const selected = useStore(view, (state) => state.selected);
  const topOf = useStore(view, (state) => state.topOf);
  const scroller = useScrolledElement(view);
  return (
    <div className="editor-bands" aria-hidden="true">
      <div ref={scroller}>
        {selected && <div className="editor-band" style={{ top: topOf(selected[0]), height: topOf(selected[1] + 1) - topOf(selected[0]) }} />}
      </div>
    </div>
  );
}
