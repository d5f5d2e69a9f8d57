import { Suspense } from "react";
import { selectIsEmpty } from "../../state/selectors.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { GraphReadAloud } from "../panels/GraphInWords.tsx";
import { EmptyState } from "./EmptyState.tsx";
import { GraphSkeleton } from "../controls/GraphSkeleton.tsx";
import { lazyPart } from "../controls/lazyPart.tsx";

const GraphCanvas = lazyPart(() => import("../canvas/GraphCanvas.tsx").then((module) => module.GraphCanvas));

/** The graph. It is fetched once there is something to draw, so that the verdicts never wait for it. */
export function GraphPane() {
  const hasGraph = useAppState((state) => state.lastGood !== null);
  const isRefused = useAppState((state) => state.analysis !== null);
  const isEmpty = useAppState(selectIsEmpty);
  return (
    <section className="pane" aria-label="Graph" data-view="graph" tabIndex={-1}>
      {isEmpty && <EmptyState />}
      <div className="pane-fill" hidden={isEmpty}>
        {!hasGraph && isRefused && <p className="graph-note">No graph yet: the text does not parse. The builders’ words stand beside.</p>}
        {hasGraph && (
          <Suspense fallback={<GraphSkeleton />}>
            <GraphCanvas />
            <GraphReadAloud />
          </Suspense>
        )}
      </div>
    </section>
  );
}
