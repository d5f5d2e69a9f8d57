import type { ArgumentReport } from "../../engine/index.ts";
import { countWords } from "../../viewmodel/countWords.ts";
import { selectIsEmpty, selectIsGraphStale } from "../../state/selectors.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { ColumnHeads } from "../controls/ColumnHeads.tsx";
import { useArgumentTable } from "../controls/useArgumentTable.ts";
import { ArgumentRows } from "./ArgumentRows.tsx";
import { NothingToShow } from "./NothingToShow.tsx";
import { StaleBanner } from "./StaleBanner.tsx";
import "./arguments.css";

const heads = ["Stage", "Value at its end, and where from", "Read on"];

/** What becomes of each ARG and ENV, stage by stage: its value, where that comes from, where it is lost, and where it is read. */
export function ArgumentsPanel() {
  const table = useArgumentTable();
  const isEmpty = useAppState(selectIsEmpty);
  const isOlder = useAppState(selectIsGraphStale);
  if (!table || isEmpty) return <NothingToShow subject="The arguments" isMany promise="what becomes of its arguments" />;
  const shown = table.arguments.filter(({ rows, given }) => rows.length > 0 || given !== undefined);
  if (shown.length === 0) return <p className="panel-note">The file declares no ARG and no ENV.</p>;
  return (
    <>
      {isOlder && <StaleBanner what="arguments" />}
      <table className="data-table arguments" aria-label="Arguments">
        <ColumnHeads names={heads} />
        {shown.map((report) => (
          <tbody key={report.name}>
            <tr className="argument-head">
              <th scope="rowgroup" colSpan={3}>
                <code>{report.name}</code> <span>{toWords(report)}</span>
              </th>
            </tr>
            <ArgumentRows rows={report.rows} />
          </tbody>
        ))}
      </table>
      {table.leftOutCount > 0 && <p className="panel-note">{countWords(table.leftOutCount, "more name")} left out.</p>}
    </>
  );
}

function toWords({ isArgument, given, rows, description }: ArgumentReport): string {
  const about = description === "" ? "" : ` · ${description}`;
  if (given !== undefined) return rows.length > 0 ? `--build-arg ${given}${about}` : `--build-arg ${given}: no ARG takes it`;
  return `${isArgument ? "ARG" : rows.some((it) => it.declarations.length > 0) ? "ENV" : "set by BuildKit"}${about}`;
}
