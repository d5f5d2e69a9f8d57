import { useStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";
import type { EditorView } from "./editorView.ts";
import { toProblemSummary } from "./problem.ts";

/** Describes the field, and says the problem that F8 went to, to a reader who hears the page. */
export function ProblemSummary({ id, view }: { readonly id: string; readonly view: StoreApi<EditorView> }) {
  const problems = useStore(view, (state) => state.problems);
  const keys = useStore(view, ({ surface }) => (surface === "monaco" ? " Tab leaves the field; Ctrl+M makes it indent. F8 goes to the next problem." : ""));
  const announcement = useStore(view, (state) => state.announcement);
  return (
    <>
      <p id={id} hidden>
        {toProblemSummary(problems) + keys}
      </p>
      <p role="status" className="visually-hidden">
        {announcement}
      </p>
    </>
  );
}
