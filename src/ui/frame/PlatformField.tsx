import { withPlatform } from "../../state/changeOptions.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";

const common = ["linux/amd64", "linux/arm64", "linux/arm/v7", "linux/386", "linux/ppc64le", "linux/riscv64", "linux/s390x", "windows/amd64"];

/** `--platform`; empty: the builder's own. */
export function PlatformField() {
  const { actions, getState } = useAppStore();
  const platform = useAppState((state) => state.options.platform ?? "");
  return (
    <div className="field">
      <label htmlFor="platform">Platform</label>
      <input
        id="platform"
        className="text-field"
        list="common-platforms"
        value={platform}
        placeholder="linux/amd64 (the builder’s own)"
        spellCheck={false}
        autoCapitalize="none"
        onChange={(event) => actions.setOptions(withPlatform(getState().options, event.target.value.trim()))}
      />
      <datalist id="common-platforms">
        {common.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </div>
  );
}
