import { countWords } from "../../../viewmodel/countWords.ts";
import { useAppState } from "../../controls/AppStoreContext.tsx";
import { BuilderLetter, builderNames } from "../../controls/BuilderLetter.tsx";
import type { BuilderId } from "../../controls/BuilderLetter.tsx";

const builders: readonly BuilderId[] = ["legacy", "buildkit"];
/** Some ten pages a builder. */
const MOST_LINES = 600;

/** What both builders print, where the consoles are open. */
export function PrintedConsoles() {
  const isOpen = useAppState((state) => state.panel === "console" && state.simulation !== null);
  return isOpen && builders.map((builder) => <PrintedConsole key={builder} builder={builder} />);
}

function PrintedConsole({ builder }: { readonly builder: BuilderId }) {
  const lines = useAppState((state) => state.simulation?.runs[builder].transcript);
  if (!lines || lines.length === 0) return null;
  return (
    <section aria-label={`${builderNames[builder]} console`}>
      <h2 className="print-console-head">
        <BuilderLetter builder={builder} /> {builderNames[builder]} console
      </h2>
      <pre className="print-console">{lines.slice(0, MOST_LINES).map(({ text }) => `${text}\n`)}</pre>
      {lines.length > MOST_LINES && <p>{countWords(lines.length - MOST_LINES, "more line")}.</p>}
    </section>
  );
}
