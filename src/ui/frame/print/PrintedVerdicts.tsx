import { selectStages, selectTargetStage } from "../../../state/selectors.ts";
import { selectVerdicts } from "../../../state/whatIf/selectVerdicts.ts";
import { useAppState } from "../../controls/AppStoreContext.tsx";
import { ColumnHeads } from "../../controls/ColumnHeads.tsx";
import { OutcomeWord } from "../../controls/OutcomeWord.tsx";

const heads = ["Stage", "Legacy", "BuildKit"];

/** The table of verdicts on paper. */
export function PrintedVerdicts() {
  const stages = useAppState(selectStages);
  const verdicts = useAppState(selectVerdicts)?.stages;
  const targetStage = useAppState(selectTargetStage);
  if (stages.length === 0) return null;
  return (
    <section>
      <h2>Verdicts</h2>
      <table>
        <ColumnHeads names={heads} />
        <tbody>
          {verdicts?.map(({ index, legacy, buildkit, hasNothingToRun }) => (
            <tr key={index}>
              <th scope="row">
                <code>{stages[index]?.displayName}</code>
                {index === targetStage && " (target)"}
              </th>
              <td>
                <OutcomeWord builder="legacy" outcome={legacy.outcome} />
              </td>
              <td>
                <OutcomeWord builder="buildkit" outcome={buildkit.outcome} />
                {hasNothingToRun && " nothing to run"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
