import type { PathStop } from "../../engine/index.ts";
import { selectStages } from "../../state/selectors.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";

/** More stops than anyone follows are left out in the middle. */
const mostShown = 8;

/** The stages by which the target comes to need what is explained, from there to the target. */
export function WhyPath({ path }: { readonly path: readonly PathStop[] }) {
  const { actions } = useAppStore();
  const stages = useAppState(selectStages);
  const target = stages[path.at(-1)?.stage ?? -1];
  if (path.length < 2 || !target) return null;
  const stops = path.length > mostShown ? [...path.slice(0, mostShown - 2), ...path.slice(-1)] : path;
  const leftOut = path.length - stops.length;
  return (
    <section className="why-part" aria-label={`The way to ${target.displayName}`}>
      <h4>The way to {target.displayName}</h4>
      <ol className="why-path">
        {stops.map(({ stage }, index) => (
          <li key={stage}>
            {leftOut > 0 && index === stops.length - 1 && <span className="why-left-out">{leftOut} more →</span>}
            <button type="button" className="needs-chip" title={stages[stage]?.displayName} data-target={stage === target.index || undefined} onClick={() => actions.select({ stage, madeIn: "command" })}>
              {stages[stage]?.displayName}
            </button>
            {index < stops.length - 1 && <span className="needs-arrow" aria-hidden="true">→</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
