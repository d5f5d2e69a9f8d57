import { toProblemLine } from "../../state/problemPlace.ts";
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
  if (!isStale && !isLost) return null;
  return (
    <p className="canvas-strip" role="status">
      <Icon name="warning" />
      Last good graph. {isStale ? (line === null ? "The text does not parse." : `Line ${line} does not parse.`) : "The newest could not be arranged."}
    </p>
  );
}
