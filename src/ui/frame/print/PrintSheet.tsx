import { selectSelectedVerdict, selectStages, selectTargetStage } from "../../../state/selectors.ts";
import { selectCurrentFile, toFileName } from "../../../state/session/fileLabels.ts";
import { selectVerdicts } from "../../../state/whatIf/selectVerdicts.ts";
import { verdictSentence } from "../../../viewmodel/verdictSentence.ts";
import { useAppState } from "../../controls/AppStoreContext.tsx";
import { BuilderLetter, builderNames } from "../../controls/BuilderLetter.tsx";
import type { BuilderId } from "../../controls/BuilderLetter.tsx";
import { OutcomeWord } from "../../controls/OutcomeWord.tsx";
import { BuilderRefusals } from "../../panels/BuilderRefusals.tsx";
import { PrintedCode } from "./PrintedCode.tsx";
import { PrintedImage } from "./PrintedImage.tsx";
import { PrintedGraph } from "./PrintedGraph.tsx";
import "./print.css";

const builders: readonly BuilderId[] = ["legacy", "buildkit"];

/** The file on paper: the verdict, the graph, the table with the reasons of the selected stage, and the whole text. */
export function PrintSheet() {
  const name = useAppState((state) => toFileName(selectCurrentFile(state), { documentTitle: state.documentTitle }));
  const verdicts = useAppState((state) => state.lastGood?.analysis.verdicts);
  const target = useAppState((state) => state.target);
  return (
    <article className="print-sheet" data-theme="light" aria-label="For paper">
      <header>
        <h1>{name}</h1>
        {verdicts && <p>{verdictSentence(verdicts, target)}</p>}
      </header>
      <BuilderRefusals />
      <PrintedGraph />
      <PrintedVerdicts />
      <PrintedImage />
      <PrintedCode />
    </article>
  );
}

function PrintedVerdicts() {
  const stages = useAppState(selectStages);
  const verdicts = useAppState(selectVerdicts)?.stages;
  const targetStage = useAppState(selectTargetStage);
  const selected = useAppState((state) => stages[state.selection?.stage ?? -1]);
  const why = useAppState(selectSelectedVerdict);
  if (stages.length === 0) return null;
  return (
    <section>
      <h2>Verdicts</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col">Legacy</th>
            <th scope="col">BuildKit</th>
          </tr>
        </thead>
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
      {selected && why && (
        <div className="print-reasons">
          <h3>
            Why, for <code>{selected.displayName}</code>
          </h3>
          {builders.map((builder) => (
            <p key={builder}>
              <BuilderLetter builder={builder} title={builderNames[builder]} />
              <span>
                <b>{why[builder].lead}</b> {why[builder].reason}
              </span>
            </p>
          ))}
        </div>
      )}
    </section>
  );
}
