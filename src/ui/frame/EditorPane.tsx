import { DockerfileEditor } from "../editor/DockerfileEditor.tsx";

/** The text, with each builder's marks beside its lines. */
export function EditorPane() {
  return (
    <section className="pane" aria-label="Dockerfile" data-view="editor" tabIndex={-1}>
      <DockerfileEditor />
    </section>
  );
}
