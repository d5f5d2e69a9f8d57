import { withChanged, withoutChanged } from "../../../state/whatIf/changeWhatIf.ts";
import type { ExternalSource } from "../../../engine/index.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";

const noSources: readonly ExternalSource[] = [];
/** More images than any file that is read by people has. */
const MOST_SHOWN = 30;

/** Images whose tag leads to another digest now. */
export function ChangedImages() {
  const { actions, getState } = useAppStore();
  const changedImages = useAppState((state) => state.whatIf.changedImages);
  const sources = useAppState((state) => state.lastGood?.analysis.graph.sources ?? noSources);
  const images = new Map(sources.filter(({ kind }) => kind === "image").map(({ reference, label }) => [reference, label]));
  for (const reference of changedImages) if (!images.has(reference)) images.set(reference, reference);
  if (images.size === 0) return null;
  const set = (reference: string, isChanged: boolean) => actions.setWhatIf((isChanged ? withChanged : withoutChanged)(getState().whatIf, "changedImages", reference));
  return (
    <div role="group" aria-label="Images with a new digest">
      <p className="cache-label">Image with a new digest</p>
      <div className="cache-checks">
        {[...images].slice(0, MOST_SHOWN).map(([reference, label]) => (
          <label key={reference} className="choice" title={reference}>
            <input type="checkbox" checked={changedImages.includes(reference)} onChange={(event) => set(reference, event.target.checked)} />
            <code>{label}</code>
          </label>
        ))}
      </div>
    </div>
  );
}
