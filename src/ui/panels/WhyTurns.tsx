import type { TurningPoint } from "../../engine/index.ts";
import { selectIsExplanationCurrent } from "../../state/selectExplanation.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { BuilderLetter, builderNames } from "../controls/BuilderLetter.tsx";
import type { BuilderId } from "../controls/BuilderLetter.tsx";

/** What would turn a verdict round, with the change itself where that is certain. */
export function WhyTurns({ turns }: { readonly turns: readonly TurningPoint[] }) {
  const { actions } = useAppStore();
  const isCurrent = useAppState(selectIsExplanationCurrent);
  // Another target alone has its button above.
  const shown = turns.filter(({ change }) => change.edits.length > 0);
  if (shown.length === 0) return null;
  return (
    <section className="why-part" aria-label="What would change it">
      <h4>What would change it</h4>
      <ul className="why-turns">
        {shown.map(({ builder, sentence, change, isCertain }) => (
          <li key={`${builder} ${change.title}`}>
            <span className="why-letters">
              {lettersOf(builder).map((each) => (
                <BuilderLetter key={each} builder={each} title={builderNames[each]} />
              ))}
            </span>
            <span>
              {sentence}{" "}
              {isCertain && (
                <button type="button" className="button" data-look="line" data-size="small" disabled={!isCurrent} onClick={() => actions.applyChange(change)}>
                  {change.title}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function lettersOf(builder: TurningPoint["builder"]): readonly BuilderId[] {
  return builder === "both" ? ["legacy", "buildkit"] : [builder];
}
