import { useAppState } from "../controls/AppStoreContext.tsx";
import { BuilderLetter } from "../controls/BuilderLetter.tsx";
import { Icon } from "../controls/Icon.tsx";

/** Names the columns of marks, the pane and where the text came from. */
export function EditorHead({ onFold }: { readonly onFold: (() => void) | undefined }) {
  const title = useAppState((state) => state.documentTitle);
  return (
    <div className="editor-head">
      <span className="editor-columns">
        <BuilderLetter builder="legacy" title="Legacy builder" />
        <BuilderLetter builder="buildkit" title="BuildKit" />
      </span>
      <h2>Dockerfile</h2>
      <span className="editor-title" title={title}>
        {title}
      </span>
      {onFold && (
        <button type="button" className="editor-fold" aria-label="Fold the Dockerfile" aria-expanded="true" title="Fold the Dockerfile" onClick={onFold}>
          <Icon name="panel" />
        </button>
      )}
    </div>
  );
}
