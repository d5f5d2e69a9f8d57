import type { BuilderFocus } from "../../state/appState.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { BuilderLetter, builderNames } from "../controls/BuilderLetter.tsx";

const choices: readonly BuilderFocus[] = ["both", "legacy", "buildkit"];

/** Whose work the graph shows: both builders', or one's alone. */
export function BuilderFocusControl() {
  const focus = useAppState((state) => state.builderFocus);
  const { actions } = useAppStore();
  return (
    <div className="builder-focus" role="group" aria-label="Builder to show">
      {choices.map((choice) => (
        <button key={choice} type="button" aria-pressed={choice === focus} onClick={() => actions.setBuilderFocus(choice)}>
          {choice === "both" ? (
            "Both"
          ) : (
            <>
              <BuilderLetter builder={choice} />
              {builderNames[choice]}
            </>
          )}
        </button>
      ))}
    </div>
  );
}
