import { DockerfileEditor } from "../editor/DockerfileEditor.tsx";
import { EditorRail } from "../editor/EditorRail.tsx";
import { FileMenuOnDemand } from "./onDemand.tsx";

interface EditorPaneProps {
  readonly isFolded?: boolean;
  /** Absent where the pane cannot fold. */
  readonly onFold?: (isFolded: boolean) => void;
}

/** The text, with each builder's marks beside its lines; folded, a rail with a strip of the file. */
export function EditorPane({ isFolded = false, onFold }: EditorPaneProps) {
  return (
    <section className="pane" aria-label="Dockerfile" data-view="editor" tabIndex={-1}>
      {isFolded && onFold && <EditorRail onUnfold={() => onFold(false)} />}
      {/* Folded it stays: the editor's own undo must outlive the fold. */}
      <div className="pane-fill" hidden={isFolded}>
        <DockerfileEditor fileMenu={<FileMenuOnDemand />} {...(onFold && { onFold: () => onFold(true) })} />
      </div>
    </section>
  );
}
