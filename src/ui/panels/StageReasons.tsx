import { selectSelectedStage, selectSelectedVerdict } from "../../state/selectors.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { BuilderLetter, builderNames } from "../controls/BuilderLetter.tsx";
import type { BuilderId } from "../controls/BuilderLetter.tsx";
import { Icon } from "../controls/Icon.tsx";

const builders: readonly BuilderId[] = ["legacy", "buildkit"];

/** Why each builder does what it does with the selected stage, and the way to make it the target. */
export function StageReasons({ isTarget }: { readonly isTarget: boolean }) {
  const { actions } = useAppStore();
  const stage = useAppState(selectSelectedStage);
  const verdict = useAppState(selectSelectedVerdict);
  if (!stage || !verdict) return null;
  return (
    <section className="reasons" aria-label={`Why, for ${stage.displayName}`}>
      {builders.map((builder) => (
        <p key={builder}>
          <BuilderLetter builder={builder} title={builderNames[builder]} />
          <span>
            <b>{verdict[builder].lead}</b> {verdict[builder].reason}
          </span>
        </p>
      ))}
      {stage.name === "" && <p className="reasons-note">It has no name, and neither builder takes a number as target. Write AS and a name to build it alone.</p>}
      {stage.name !== "" && !isTarget && (
        <button type="button" className="button" data-look="line" data-size="small" onClick={() => actions.setTarget(stage.name)}>
          <Icon name="flag" />
          Make {stage.displayName} the target
        </button>
      )}
    </section>
  );
}
