import { Fragment } from "react";
import type { ReadVariable } from "../../../engine/index.ts";
import { selectExplanation } from "../../../state/selectExplanation.ts";
import { selectSelectedStage, selectSelectedVerdict, selectStages } from "../../../state/selectors.ts";
import { useAppState } from "../../controls/AppStoreContext.tsx";
import { BuilderLetter, builderNames } from "../../controls/BuilderLetter.tsx";
import type { BuilderId } from "../../controls/BuilderLetter.tsx";
import { ValueWord } from "../../panels/ValueWord.tsx";

const builders: readonly BuilderId[] = ["legacy", "buildkit"];

/** Why both builders do what they do with what is selected, the way from it to the target, and what would change it. */
export function PrintedReasons() {
  const stage = useAppState(selectSelectedStage);
  const verdict = useAppState(selectSelectedVerdict);
  const isWhole = useAppState((state) => state.selection?.instruction === undefined);
  const explanation = useAppState(selectExplanation);
  const stages = useAppState(selectStages);
  const reasons = isWhole ? verdict : explanation;
  if (!stage || !reasons) return null;
  const { path = [], turns = [], variables = [] } = explanation ?? {};
  return (
    <section className="print-reasons">
      <h2>
        Why, for <code>{isWhole ? stage.displayName : explanation?.title}</code>
      </h2>
      {builders.map((builder) => (
        <p key={builder}>
          <BuilderLetter builder={builder} title={builderNames[builder]} />
          <span>
            <b>{reasons[builder].lead}</b> {reasons[builder].reason}
          </span>
        </p>
      ))}
      {variables.length > 0 && <h3>Variables</h3>}
      {variables.map((variable) => (
        <PrintedVariable key={`${variable.name} ${variable.span.start}`} variable={variable} />
      ))}
      {path.length > 1 && <h3>The way to {stages[path.at(-1)?.stage ?? -1]?.displayName}</h3>}
      {path.length > 1 && (
        <p className="print-path">
          {path.map(({ stage: stop }, index) => (
            <Fragment key={stop}>
              {index > 0 && " → "}
              <code>{stages[stop]?.displayName}</code>
            </Fragment>
          ))}
        </p>
      )}
      {turns.length > 0 && <h3>What would change it</h3>}
      <ul>
        {turns.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function PrintedVariable({ variable }: { readonly variable: ReadVariable }) {
  return (variable.isSame ? (["buildkit"] as const) : builders).map((builder) => (
    <p key={builder}>
      {variable.isSame ? <span /> : <BuilderLetter builder={builder} title={builderNames[builder]} />}
      <span>
        <code>${variable.name}</code> <ValueWord value={variable[builder]} />: {variable[builder].reason}
      </span>
    </p>
  ));
}
