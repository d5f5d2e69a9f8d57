import { useMemo } from "react";
import { toTargetNeeds } from "../../state/targetNeeds.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";

/** More than anyone looks through. */
const mostShown = 100;

/** What the target needs, from the images to the target itself. */
export function TargetNeedsBlock() {
  const { actions } = useAppStore();
  const analysis = useAppState((state) => state.lastGood?.analysis ?? null);
  const needs = useMemo(() => analysis && toTargetNeeds(analysis), [analysis]);
  if (!needs) return null;
  const leftOut = Math.max(0, needs.nodes.length - mostShown);
  // What stands nearest to the target, and where it all begins.
  const shown = leftOut === 0 ? needs.nodes : [...needs.nodes.slice(0, mostShown / 2), ...needs.nodes.slice(-mostShown / 2)];
  return (
    <section className="needs" aria-label={`What ${needs.targetName} needs`}>
      <h3>What {needs.targetName} needs</h3>
      <ol>
        {shown.map(({ id, label, stage }, index) => (
            <li key={id}>
              {leftOut > 0 && index === mostShown / 2 && <span className="needs-left-out">{leftOut} more</span>}
              {stage === undefined ? (
                <span className="needs-chip" title={label}>
                  {label}
                </span>
              ) : (
                <button type="button" className="needs-chip" title={label} data-target={index === shown.length - 1 || undefined} onClick={() => actions.select({ stage, madeIn: "command" })}>
                  {label}
                </button>
              )}
              {needs.isChain && index < shown.length - 1 && <span className="needs-arrow" aria-hidden="true">→</span>}
            </li>
        ))}
      </ol>
    </section>
  );
}
