import { OTHER_BUILDERS, NOT_MODELLED } from "../../engine/index.ts";
import type { OtherAnswer, OtherBuilderId } from "../../engine/index.ts";
import { selectStages } from "../../state/selectors.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { useGrowingCount } from "../controls/useGrowingCount.ts";
import "./otherVerdicts.css";

const noAnswers: readonly OtherAnswer[] = [];

/** Which stages the other builders process: one row a stage, one column a builder, and the reasons for the selected stage. */
export function OtherVerdictTable() {
  const { actions } = useAppStore();
  const stages = useAppState(selectStages);
  const answers = useAppState((state) => state.lastGood?.analysis.others ?? noAnswers);
  const selected = useAppState((state) => stages[state.selection?.stage ?? -1]);
  const rowCount = useGrowingCount(stages.length, selected?.index ?? -1);
  return (
    <section className="other-verdicts" aria-label="Other builders">
      <h3>Other builders</h3>
      {answers.map(({ id, error }) => error !== undefined && <p key={id} className="other-refusal">{nameOf(id)}: {error}</p>)}
      <div className="other-scroll" tabIndex={0} role="group" aria-label="Table of the other builders">
        <table aria-label="Other builders' verdicts">
          <thead>
            <tr>
              <th scope="col">Stage</th>
              {answers.map(({ id }) => (
                <th key={id} scope="col">
                  {builderOf(id)?.name} <small>{builderOf(id)?.flag}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stages.slice(0, rowCount).map(({ index, displayName }) => (
              <tr key={index} aria-current={index === selected?.index || undefined}>
                <th scope="row">
                  <button type="button" className="cut-button other-stage" title={displayName} onClick={() => actions.select({ stage: index, madeIn: "command" })}>
                    {displayName}
                  </button>
                </th>
                {answers.map((answer) => (
                  <Cell key={answer.id} answer={answer} stage={index} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {selected && (
        <dl className="other-reasons" aria-label={`Why, for ${selected.displayName}`}>
          {answers.map(({ id, verdicts }) => (
            <div key={id}>
              <dt>{nameOf(id)}</dt>
              <dd>
                <b>{verdicts[selected.index]?.lead}</b> {verdicts[selected.index]?.reason}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="other-note">{NOT_MODELLED}</p>
    </section>
  );
}

function Cell({ answer, stage }: { readonly answer: OtherAnswer; readonly stage: number }) {
  const verdict = answer.verdicts[stage];
  if (!verdict) return <td />;
  const isBuilt = verdict.outcome === "built";
  return (
    <td data-outcome={verdict.outcome} title={`${verdict.lead} ${verdict.reason}`}>
      <span>
        <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
          <path d={isBuilt ? "M5 .5L9.5 5 5 9.5 .5 5z" : "M1 5h8"} fill={isBuilt ? "currentColor" : "none"} stroke="currentColor" strokeWidth={isBuilt ? 0 : 1.5} />
        </svg>
        {verdict.outcome}
        {verdict.isAstray && <b className="other-astray">astray</b>}
      </span>
    </td>
  );
}

function builderOf(id: OtherBuilderId) {
  return OTHER_BUILDERS.find((each) => each.id === id);
}

function nameOf(id: OtherBuilderId): string {
  const builder = builderOf(id);
  return [builder?.name, builder?.flag].filter(Boolean).join(" ");
}
