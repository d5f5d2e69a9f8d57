import type { VariableValue } from "../../engine/index.ts";
import { useAppStore } from "../controls/AppStoreContext.tsx";

/** Where a value comes from or is lost; the line that decides can be gone to. */
export function ValueReason({ value: { reason, place } }: { readonly value: VariableValue }) {
  const { actions } = useAppStore();
  const words = place && `line ${place.line}`;
  const at = words === undefined ? -1 : reason.search(new RegExp(`${words}\\b`));
  if (!place || words === undefined) return <>{reason}</>;
  const [before, after] = at < 0 ? [`${reason} `, ""] : [reason.slice(0, at), reason.slice(at + words.length)];
  return (
    <>
      {before}
      <button type="button" className="reasons-link" onClick={() => actions.revealSpan(place.span)}>
        {words}
      </button>
      {after}
    </>
  );
}
