import { useStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { Icon } from "../controls/Icon.tsx";
import type { EditorView } from "./editorView.ts";

/** What to do with an example; and a quiet word where the full editor could not be loaded. */
export function EditorFoot({ view }: { readonly view: StoreApi<EditorView> }) {
  const hasTitle = useAppState((state) => state.documentTitle !== "");
  const hasLoadFailed = useStore(view, (state) => state.hasLoadFailed);
  if (hasLoadFailed) return <p className="editor-foot">Plain text without colours: the full editor did not load. Reload the page to try again.</p>;
  if (!hasTitle) return null;
  return (
    <p className="editor-foot">
      <Icon name="open" />
      Paste your own Dockerfile, or drop a file here.
    </p>
  );
}
