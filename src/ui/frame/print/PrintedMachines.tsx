import { useAppState } from "../../controls/AppStoreContext.tsx";
import { BuilderLetter, builderNames } from "../../controls/BuilderLetter.tsx";
import type { BuilderId } from "../../controls/BuilderLetter.tsx";
import { useAtPrintBegin } from "./useAtPrintBegin.ts";

const builders: readonly BuilderId[] = ["legacy", "buildkit"];

/** The builds across machines, where the page shows them: of each the commands, and what either builder runs. */
export function PrintedMachines() {
  const isShown = useAtPrintBegin((state) => state.machineRecipe !== null);
  const steps = useAppState((state) => state.machineRecord?.steps);
  if (!isShown || !steps) return null;
  return (
    <section>
      <h2>Across machines</h2>
      {steps.map(({ machine, tag, commands, ...builds }, index) => (
        <section key={index} className="print-machine">
          <h3>
            {index + 1}. {machine === "first" ? "First machine" : "Fresh machine"}: <code>{tag}</code>
          </h3>
          <pre className="print-console">{commands.join("\n")}</pre>
          {builders.map((builder) => (
            <p key={builder}>
              <BuilderLetter builder={builder} title={builderNames[builder]} />
              <span>
                {builds[builder].summary} {ranWords(builds[builder].rows)} {builds[builder].error !== "" && <code>{builds[builder].error}</code>}
              </span>
            </p>
          ))}
        </section>
      ))}
    </section>
  );
}

function ranWords(rows: readonly { readonly label: string; readonly word: string }[]): string {
  const ran = rows.flatMap(({ label, word }) => (word === "cached" ? [] : [label]));
  return ran.length === 0 ? "" : `It runs: ${ran.join("; ")}.`;
}
