import { useId } from "react";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";

const none: readonly string[] = [];

/** Which of several platforms graph and verdicts tell of, under the target. */
export function PlatformStrip() {
  const { actions } = useAppStore();
  const platforms = useAppState((state) => state.lastGood?.analysis.platforms ?? none);
  const shown = useAppState((state) => state.shownPlatform);
  const id = useId();
  if (platforms.length < 2) return null;
  return (
    <div className="platform-strip">
      <label htmlFor={id}>Shown of {platforms.length} platforms</label>
      <select id={id} className="text-field" value={Math.min(shown, platforms.length - 1)} onChange={(event) => actions.setShownPlatform(Number(event.target.value))}>
        {platforms.map((platform, index) => (
          <option key={index} value={index}>
            {platform}
          </option>
        ))}
      </select>
    </div>
  );
}
