import { useAppStore } from "../controls/AppStoreContext.tsx";

/** In place of a graph that could not be arranged: where the same is told, and the way to another try. */
export function LostGraph() {
  const { actions } = useAppStore();
  return (
    <div className="canvas-empty" role="status">
      <p>No graph: it could not be arranged. The table of verdicts is complete.</p>
      <button type="button" className="button" data-look="line" onClick={() => actions.retryLayout()}>
        Try again
      </button>
    </div>
  );
}
