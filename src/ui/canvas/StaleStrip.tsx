import { toProblemLine } from "../../state/problemPlace.ts";
import { selectGraphView } from "../../state/selectGraphView.ts";
import { selectIsGraphStale } from "../../state/selectors.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { Icon } from "../controls/Icon.tsx";

/** Says that the graph is an older text's, and what keeps it from being the newest one's. Nothing where it is the newest. */
export function StaleStrip() {
  const isStale = useAppState(selectIsGraphStale);
  const isLost = useAppState((state) => state.lostView !== null);
  const line = useAppState(({ analysis }) => {
    const error = analysis?.analysis.diagnostics.find(({ severity }) => severity === "error");
    return analysis && error ? toProblemLine(error, analysis.dockerfile) : null;
  });
  const isWaiting = useAppState((state) => state.layout?.view !== selectGraphView(state));
  if (!isStale && !isLost) return isWaiting ? <WaitingStrip /> : null;
  return (
    <p className="canvas-strip" role="status">
      <Icon name="warning" />
      Last good graph. {isStale ? (line === null ? "The text does not parse." : `Line ${line} does not parse.`) : "The newest could not be arranged."}
    </p>
  );
}

/** Once it would be noticed: the graph is still the one before. */
function WaitingStrip() {
  return (
    <p className="canvas-strip" data-waiting role="status">
      The new graph is being arranged. Until then this is the one before.
    </p>
  );
}
