import type { ReactNode } from "react";
import { selectCurrentFile } from "../../state/session/fileLabels.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { BuilderLetter } from "../controls/BuilderLetter.tsx";
import { Icon } from "../controls/Icon.tsx";

interface EditorHeadProps {
  readonly fileMenu: ReactNode;
  readonly onFold: (() => void) | undefined;
}

/** Names the columns of marks, the file, and where its text came from where the name does not say so. */
export function EditorHead({ fileMenu, onFold }: EditorHeadProps) {
  const title = useAppState((state) => (selectCurrentFile(state).name === state.documentTitle ? "" : state.documentTitle));
  return (
    <div className="editor-head">
      <span className="editor-columns">
        <BuilderLetter builder="legacy" title="Legacy builder" />
        <BuilderLetter builder="buildkit" title="BuildKit" />
      </span>
      <h2 className="visually-hidden">Dockerfile</h2>
      {fileMenu}
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
