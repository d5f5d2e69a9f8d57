import { selectCurrentFile, toFileName } from "../../../state/session/fileLabels.ts";
import { selectIsGraphStale } from "../../../state/selectors.ts";
import { verdictSentence } from "../../../viewmodel/verdictSentence.ts";
import { useAppState } from "../../controls/AppStoreContext.tsx";
import { BuilderRefusals } from "../../panels/BuilderRefusals.tsx";
import { StaleBanner } from "../../panels/StaleBanner.tsx";
import { PrintedCode } from "./PrintedCode.tsx";
import { PrintedImage } from "./PrintedImage.tsx";
import { PrintedConsoles } from "./PrintedConsoles.tsx";
import { PrintedGraph } from "./PrintedGraph.tsx";
import { PrintedMachines } from "./PrintedMachines.tsx";
import { PrintedReasons } from "./PrintedReasons.tsx";
import { PrintedTimeline } from "./PrintedTimeline.tsx";
import { PrintedVerdicts } from "./PrintedVerdicts.tsx";
import "./print.css";

/** The file on paper: the verdict, the graph, the table, the reasons of what is selected and the whole text; image, machines, timeline and consoles where the page shows them. */
export function PrintSheet() {
  const name = useAppState((state) => toFileName(selectCurrentFile(state), { documentTitle: state.documentTitle }));
  const verdicts = useAppState((state) => state.lastGood?.analysis.verdicts);
  const isOlder = useAppState(selectIsGraphStale);
  const target = useAppState((state) => state.target);
  return (
    <article className="print-sheet" data-theme="light" aria-label="For paper">
      <header>
        <h1>{name}</h1>
        {isOlder && <StaleBanner what="verdicts" />}
        {verdicts && <p>{verdictSentence(verdicts, target)}</p>}
      </header>
      <BuilderRefusals />
      <PrintedGraph />
      <PrintedVerdicts />
      <PrintedReasons />
      <PrintedImage />
      <PrintedMachines />
      <PrintedCode />
      <PrintedTimeline />
      <PrintedConsoles />
    </article>
  );
}
