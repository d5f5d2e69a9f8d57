import { useId } from "react";
import type { ArgumentReport } from "../../../engine/index.ts";
import { withBuildArg } from "../../../state/changeOptions.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { Icon } from "../../controls/Icon.tsx";

/** More than these are named by hand. */
const mostFields = 40;

/** The arguments that the file declares, each with its default until a value is given. */
export function DeclaredArgFields({ reports }: { readonly reports: readonly ArgumentReport[] }) {
  return reports.slice(0, mostFields).map((report) => <DeclaredArgField key={report.name} report={report} />);
}

function DeclaredArgField({ report }: { readonly report: ArgumentReport }) {
  const { actions, getState } = useAppStore();
  const { name, description } = report;
  const value = useAppState(({ options }) => (Object.hasOwn(options.buildArgs ?? {}, name) ? options.buildArgs?.[name] : undefined));
  const id = useId();
  const give = (given: string | undefined) => actions.setOptions(withBuildArg(getState().options, name, given));
  return (
    <div className="option-row declared-argument">
      <label htmlFor={id} title={description === "" ? name : `${name}: ${description}`}>
        {name}
      </label>
      <input
        id={id}
        className="text-field"
        value={value ?? ""}
        placeholder={toPlaceholder(report)}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        onChange={(event) => give(event.target.value === "" ? undefined : event.target.value)}
      />
      {value !== undefined && (
        <button type="button" className="button" data-shape="icon" aria-label={`Use the default of ${name}`} onClick={() => give(undefined)}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

function toPlaceholder({ written, rows }: ArgumentReport): string {
  if (written !== undefined) return written === "" ? "empty (default)" : `${written} (default)`;
  return rows.some(({ buildkit }) => buildkit.origin === "BuildKit") ? "set by BuildKit" : "no default";
}
