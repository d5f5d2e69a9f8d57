import { toProblemLine } from "../../state/problemPlace.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { Icon } from "../controls/Icon.tsx";

/** Says that what is shown belongs to an older text, and which line keeps it from being newer. */
export function StaleBanner({ what }: { readonly what: string }) {
  const line = useAppState(({ analysis }) => {
    const error = analysis?.analysis.diagnostics.find(({ severity }) => severity === "error");
    return analysis && error ? toProblemLine(error, analysis.dockerfile) : null;
  });
  return (
    <p className="stale-banner">
      <Icon name="warning" />
      Last good {what}. {line === null ? "The text does not parse." : `Line ${line} does not parse.`}
    </p>
  );
}
