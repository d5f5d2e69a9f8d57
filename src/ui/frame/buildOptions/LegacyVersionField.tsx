import { RULE_VERSIONS } from "../../../engine/index.ts";
import type { LegacyVersion } from "../../../engine/index.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";

const versions: readonly LegacyVersion[] = ["28", "20"];

/** Which release of Docker the legacy builder is taken from. */
export function LegacyVersionField() {
  const { actions } = useAppStore();
  const chosen = useAppState((state) => state.legacyVersion);
  return (
    <fieldset className="field">
      <legend>Legacy builder of</legend>
      {versions.map((version) => (
        <label key={version} className="choice">
          <input type="radio" name="legacy-version" checked={version === chosen} onChange={() => actions.setLegacyVersion(version)} />
          Docker {RULE_VERSIONS.legacy[version]}
        </label>
      ))}
    </fieldset>
  );
}
