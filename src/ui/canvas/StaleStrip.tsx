import { toProblemLine } from "../../state/problemPlace.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { Icon } from "../controls/Icon.tsx";

/** Says that the graph is an older text's, and which line keeps it from being the newest one's. */
export function StaleStrip() {
  const line = useAppState(({ analysis }) => {
    const error = analysis?.analysis.diagnostics.find(({ severity }) => severity === "error");
    return analysis && error ? toProblemLine(error, analysis.dockerfile) : null;
  });
  return (
    <p className="canvas-strip" role="status">
      <Icon name="warning" />
      Last good graph. {line === null ? "The text does not parse." : `Line ${line} does not parse.`}
    </p>
  );
}
