import type { Verdicts } from "../../../engine/index.ts";
import { countWords, listWords } from "../../../viewmodel/countWords.ts";
import { BuilderLetter, builderNames } from "../../controls/BuilderLetter.tsx";
import type { BuilderId } from "../../controls/BuilderLetter.tsx";
import { useAppState } from "../../controls/AppStoreContext.tsx";

const builders: readonly BuilderId[] = ["legacy", "buildkit"];
const mostNames = 3;

/** How much of the file each builder processes, and what it leaves out, in one line each. */
export function EmbedCounts() {
  const record = useAppState((state) => state.lastGood);
  const { verdicts, stages } = record?.analysis ?? {};
  return (
    <div className="embed-counts">
      {builders.map((builder) => (
        <section key={builder} aria-label={`${builderNames[builder]} in short`}>
          <BuilderLetter builder={builder} title={builderNames[builder]} />
          {verdicts && (
            <p>
              <b>{verdicts[builder].stageCount}</b> of {countWords(verdicts.stages.length, "stage")}, {describeWork(builder, verdicts)}
              <Skipped names={stages?.filter(({ index }) => verdicts.stages[index]?.[builder].outcome === "skipped").map(({ displayName }) => displayName) ?? []} />
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

function Skipped({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <>
      . Skips <code>{listWords(names, mostNames)}</code>
    </>
  );
}

function describeWork(builder: BuilderId, verdicts: Verdicts): string {
  const { error, workCount } = verdicts[builder];
  if (error) return error.step > 0 ? `fails at step ${error.step}` : error.line === undefined ? "refuses the file" : `fails on line ${error.line}`;
  return builder === "legacy" ? countWords(workCount, "step") : countWords(workCount, "vertex", "vertices");
}
