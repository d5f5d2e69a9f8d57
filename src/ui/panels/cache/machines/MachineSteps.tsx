import type { KeptCache } from "../../../../viewmodel/machines/acrossMachines.ts";
import type { MachineBuild, MachineRow, PlayedStep } from "../../../../viewmodel/machines/playRecipe.ts";
import { useAppState, useAppStore } from "../../../controls/AppStoreContext.tsx";
import { BuilderLetter, builderNames } from "../../../controls/BuilderLetter.tsx";
import type { BuilderId } from "../../../controls/BuilderLetter.tsx";

const builders: readonly BuilderId[] = ["legacy", "buildkit"];

/** The builds of the recipe, one at a time: what each builder runs, and what the registry has afterwards. */
export function MachineSteps() {
  const record = useAppState((state) => state.machineRecord);
  const { actions } = useAppStore();
  const chosen = useAppState((state) => state.acrossMachines.build);
  if (!record) return <p className="panel-note">The builds are being worked out.</p>;
  const { steps } = record;
  const at = Math.min(chosen, steps.length - 1);
  const step = steps[at];
  const look = (build: number): void => actions.setAcrossMachines({ build });
  if (!step) return null;
  return (
    <div className="machines-play">
      <div className="machines-nav">
        <button type="button" className="button" data-look="line" data-size="small" aria-disabled={at === 0} onClick={() => look(Math.max(0, at - 1))}>
          Back
        </button>
        <ol aria-label="Builds">
          {steps.map((each, index) => (
            <li key={index}>
              <button type="button" aria-current={index === at ? "step" : undefined} onClick={() => look(index)}>
                {index + 1}. {each.machine === "first" ? "First machine" : "Fresh machine"}: <code>{each.tag}</code>
              </button>
            </li>
          ))}
        </ol>
        <button type="button" className="button" data-look="line" data-size="small" aria-disabled={at === steps.length - 1} onClick={() => look(Math.min(steps.length - 1, at + 1))}>
          Next
        </button>
      </div>
      <pre className="machines-commands" aria-label="Commands" tabIndex={0}>
        {step.commands.join("\n")}
      </pre>
      <p className="visually-hidden" role="status">
        {summaryOf(step)}
      </p>
      <div className="machines-builders">
        {builders.map((builder) => (
          <Build key={builder} builder={builder} build={step[builder]} hasNoFlags={builder === "legacy" && isOfBuildkit(record.recipe.keeps)} />
        ))}
      </div>
    </div>
  );
}

/** A cache of its own is written and read by BuildKit alone. */
function isOfBuildkit(keeps: KeptCache): boolean {
  return keeps === "min" || keeps === "max";
}

function summaryOf({ machine, tag, legacy, buildkit }: PlayedStep): string {
  return `${machine === "first" ? "First" : "Fresh"} machine, ${tag}. Legacy: ${legacy.summary} BuildKit: ${buildkit.summary}`;
}

interface BuildProps {
  readonly builder: BuilderId;
  readonly build: MachineBuild;
  /** The commands have flags that the builder does not know. */
  readonly hasNoFlags: boolean;
}

function Build({ builder, build, hasNoFlags }: BuildProps) {
  return (
    <section aria-label={`${builderNames[builder]} on this machine`}>
      <h4>
        <BuilderLetter builder={builder} /> {builderNames[builder]}
      </h4>
      {hasNoFlags && <p>Knows no --cache-to: this is its build without the cache flags.</p>}
      <p>{build.summary}</p>
      {build.error !== "" && (
        <p className="machines-error">
          <code>{build.error}</code>
        </p>
      )}
      <Rows rows={build.rows} />
      <h5>The registry now has</h5>
      {build.kept.length === 0 && <p>nothing</p>}
      {build.kept.map(({ name, words, rows }) => (
        <details key={name}>
          <summary>
            <code>{name}</code> {words}
          </summary>
          {rows.length > 0 ? <Rows rows={rows} /> : <p>No step that --cache-from could take.</p>}
        </details>
      ))}
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly MachineRow[] }) {
  const { actions } = useAppStore();
  return (
    <ul className="machines-rows">
      {rows.map(({ label, stage, instruction, word, reason }, index) => (
        <li key={index} data-word={word}>
          <b>{word}</b>
          <span>
            {stage < 0 ? (
              <code>{label}</code>
            ) : (
              <button type="button" onClick={() => actions.select({ stage, instruction, madeIn: "command" })}>
                <code>{label}</code>
              </button>
            )}
            {reason !== "" && <small>{reason}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}
