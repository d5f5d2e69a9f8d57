import { useEffect, useRef } from "react";
import type { Reason, StageSummary } from "../../engine/index.ts";
import { selectExplanation } from "../../state/selectExplanation.ts";
import { selectSelectedStage, selectSelectedVerdict } from "../../state/selectors.ts";
import { selectStepCache } from "../../state/whatIf/selectStepCache.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { BuilderLetter, builderNames } from "../controls/BuilderLetter.tsx";
import type { BuilderId } from "../controls/BuilderLetter.tsx";
import { Icon } from "../controls/Icon.tsx";
import { RenameStageButton } from "./RenameStageButton.tsx";
import { WhyPath } from "./WhyPath.tsx";
import { WhyTurns } from "./WhyTurns.tsx";
import { WhyVariables } from "./WhyVariables.tsx";

const builders: readonly BuilderId[] = ["legacy", "buildkit"];

/** Why each builder does what it does with the selected stage, step or edge, the way from it to the target, and what would change it. */
export function WhyBlock({ isTarget }: { readonly isTarget: boolean }) {
  const { actions } = useAppStore();
  const stage = useAppState(selectSelectedStage);
  const verdict = useAppState(selectSelectedVerdict);
  const instruction = useAppState((state) => state.selection?.instruction);
  const explanation = useAppState(selectExplanation);
  const cached = useAppState(selectStepCache);
  const whyCount = useAppState((state) => state.whyCount);
  const block = useRef<HTMLElement>(null);
  const seenCount = useRef(whyCount);
  useEffect(() => {
    if (whyCount !== seenCount.current) block.current?.focus();
    seenCount.current = whyCount;
  }, [whyCount]);
  if (!stage || !verdict) return null;
  const isWhole = instruction === undefined;
  // The stage's own words are at hand; those of a part come a moment later.
  const reasons = isWhole ? verdict : explanation;
  const title = isWhole ? stage.displayName : (explanation?.title ?? stage.displayName);
  return (
    <section ref={block} className="reasons" aria-label={`Why, for ${title}`} tabIndex={-1}>
      {!isWhole && <Part stage={stage} instruction={instruction} title={title} />}
      {reasons && builders.map((builder) => <BuilderReason key={builder} builder={builder} reason={cached[builder] ?? reasons[builder]} />)}
      {isWhole && stage.name === "" && <p className="reasons-note">It has no name, and neither builder takes a number as target. Write AS and a name to build it alone.</p>}
      <div className="reasons-buttons">
        {stage.name !== "" && !isTarget && (
          <button type="button" className="button" data-look="line" data-size="small" onClick={() => actions.setTarget(stage.name)}>
            <Icon name="flag" />
            Make {stage.displayName} the target
          </button>
        )}
        <RenameStageButton stage={stage} />
      </div>
      {explanation && (
        <>
          <WhyVariables variables={explanation.variables} />
          <WhyPath path={explanation.path} />
          <WhyTurns turns={explanation.turns} />
        </>
      )}
    </section>
  );
}

/** Which part of the stage the reasons are of, and the way back to all of it. */
function Part({ stage, instruction, title }: { readonly stage: StageSummary; readonly instruction: number; readonly title: string }) {
  const { actions } = useAppStore();
  const edge = useAppState(({ selection }) => selection?.edge);
  const summary = instruction < 0 ? stage.from : stage.instructions[instruction];
  if (!summary) return null;
  return (
    <header className="reasons-part">
      <button type="button" className="cut-button reasons-text" title={summary.text} onClick={() => actions.revealSpan(summary.span)}>
        <code>{edge === undefined ? summary.text : title}</code>
      </button>
      <span>line {summary.lines[0]}</span>
      <button type="button" className="reasons-link" onClick={() => actions.select({ stage: stage.index, madeIn: "command" })}>
        All of {stage.displayName}
      </button>
    </header>
  );
}

function BuilderReason({ builder, reason: { lead, reason } }: { readonly builder: BuilderId; readonly reason: Pick<Reason, "lead" | "reason"> }) {
  return (
    <p>
      <BuilderLetter builder={builder} title={builderNames[builder]} />
      <span>
        <b>{lead}</b> {reason}
      </span>
    </p>
  );
}
