import { useId } from "react";
import { emptyCache } from "../../../commands/cacheCommands.ts";
import { withIgnoredCache, withIgnoredStages } from "../../../state/whatIf/changeWhatIf.ts";
import { selectStages } from "../../../state/selectors.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { useCommandContext } from "../../controls/CommandContext.tsx";
import { StageNamesField } from "./StageNamesField.tsx";

/** What `docker build` is told of the cache. */
export function FlagFields() {
  const { actions, getState } = useAppStore();
  const context = useCommandContext();
  const { ignoresCache, ignoredStages } = useAppState((state) => state.whatIf);
  const stages = useAppState(selectStages);
  const canEmpty = useAppState((state) => emptyCache.isEnabled(state));
  const id = useId();
  const names = [...new Set(stages.map(({ name }) => name).filter((name) => name !== ""))];
  return (
    <fieldset className="cache-field">
      <legend>Flags</legend>
      <label className="choice">
        <input type="checkbox" checked={ignoresCache} onChange={(event) => actions.setWhatIf(withIgnoredCache(getState().whatIf, event.target.checked))} />
        <code>--no-cache</code>
      </label>
      <div className="cache-flag">
        <label htmlFor={id}>
          <code>--no-cache-filter</code>
        </label>
        <StageNamesField id={id} names={names} value={ignoredStages} onChange={(given) => actions.setWhatIf(withIgnoredStages(getState().whatIf, given))} />
      </div>
      <button type="button" className="button" data-look="line" data-size="small" aria-disabled={!canEmpty || undefined} onClick={() => canEmpty && emptyCache.run(context)}>
        Empty the cache, forget what changed
      </button>
    </fieldset>
  );
}
