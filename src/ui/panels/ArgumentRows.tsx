import type { ArgumentRow, VariableUse } from "../../engine/index.ts";
import { selectStages } from "../../state/selectors.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { BuilderLetter, builderNames } from "../controls/BuilderLetter.tsx";
import type { BuilderId } from "../controls/BuilderLetter.tsx";
import { ValueReason } from "./ValueReason.tsx";
import { ValueWord } from "./ValueWord.tsx";

const builders: readonly BuilderId[] = ["legacy", "buildkit"];
const mostUses = 6;

/** One name, a row for each stage that has, reads or loses it. */
export function ArgumentRows({ rows }: { readonly rows: readonly ArgumentRow[] }) {
  const { actions } = useAppStore();
  const stages = useAppState(selectStages);
  return rows.map((row) => (
    <tr key={row.stage} data-lost={row.legacy.isLost || row.buildkit.isLost || undefined}>
      <th scope="row">
        {row.stage < 0 ? (
          "FROM lines"
        ) : (
          <button type="button" className="argument-stage" onClick={() => actions.select({ stage: row.stage, madeIn: "command" })}>
            {stages[row.stage]?.displayName}
          </button>
        )}
      </th>
      <td>
        <Values row={row} />
      </td>
      <td>
        <Uses uses={row.uses} />
      </td>
    </tr>
  ));
}

function Values({ row }: { readonly row: ArgumentRow }) {
  if (row.isSame) {
    return (
      <p>
        <ValueWord value={row.buildkit} /> · <ValueReason value={row.buildkit} />
      </p>
    );
  }
  return builders.map((builder) => (
    <p key={builder} className="argument-builder">
      <BuilderLetter builder={builder} title={builderNames[builder]} />
      <span>
        <ValueWord value={row[builder]} /> · <ValueReason value={row[builder]} />
      </span>
    </p>
  ));
}

function Uses({ uses }: { readonly uses: readonly VariableUse[] }) {
  const { actions } = useAppStore();
  return (
    <>
      {uses.slice(0, mostUses).map(({ line, span }) => (
        <button key={span.start} type="button" className="reasons-link" onClick={() => actions.revealSpan(span)}>
          line {line}
        </button>
      ))}
      {uses.length > mostUses && <span> and {uses.length - mostUses} more</span>}
    </>
  );
}
