import { useMemo } from "react";
import { toTargetNeeds } from "../../state/targetNeeds.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";

/** What the target needs, from the images to the target itself. */
export function TargetNeedsBlock() {
  const { actions } = useAppStore();
  const analysis = useAppState((state) => state.lastGood?.analysis ?? null);
  const needs = useMemo(() => analysis && toTargetNeeds(analysis), [analysis]);
  if (!needs) return null;
  const last = needs.nodes.length - 1;
  return (
    <section className="needs" aria-label={`What ${needs.targetName} needs`}>
      <h3>What {needs.targetName} needs</h3>
      <ol>
        {needs.nodes.map(({ id, label, stage }, index) => (
          
            <li key={id}>
              {stage === undefined ? (
                <span className="needs-chip" title={label}>
                  {label}
                </span>
              ) : (
                <button type="button" className="needs-chip" title={label} data-target={index === last || undefined} onClick={() => actions.select({ stage, madeIn: "command" })}>
                  {label}
                </button>
              )}
              {needs.isChain && index < last && <span className="needs-arrow" aria-hidden="true">→</span>}
            </li>
        ))}
      </ol>
    </section>
  );
}
