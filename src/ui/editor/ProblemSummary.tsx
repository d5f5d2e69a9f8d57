import { useStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";
import type { EditorView } from "./editorView.ts";
import { toProblemSummary } from "./problem.ts";

/** Describes the field to a reader who hears it. */
export function ProblemSummary({ id, view }: { readonly id: string; readonly view: StoreApi<EditorView> }) {
  const problems = useStore(view, (state) => state.problems);
  const keys = useStore(view, ({ surface }) => (surface === "monaco" ? " Tab leaves the field; Ctrl+M makes it write tabs. F8 goes to the next problem." : ""));
  return (
    <p id={id} hidden>
      {toProblemSummary(problems) + keys}
    </p>
  );
}
