import { useState } from "react";
import { withBuildArgs } from "../../state/changeOptions.ts";
import { useAppStore } from "../controls/AppStoreContext.tsx";
import { Icon } from "../controls/Icon.tsx";

interface BuildArgRow {
  readonly id: number;
  readonly name: string;
  readonly value: string;
}

/** `--build-arg`, one row each. A row counts once it has a name; of two rows with one name the lower one counts. */
export function BuildArgFields() {
  const { actions, getState } = useAppStore();
  const [rows, setRows] = useState<readonly BuildArgRow[]>(() =>
    Object.entries(getState().options.buildArgs ?? {}).map(([name, value], id) => ({ id, name, value })),
  );

  const change = (next: readonly BuildArgRow[]) => {
    setRows(next);
    actions.setOptions(withBuildArgs(getState().options, next.map(({ name, value }) => [name, value])));
  };
  const changeRow = (changed: BuildArgRow) => change(rows.map((row) => (row.id === changed.id ? changed : row)));

  return (
    <fieldset className="field">
      <legend>Build arguments</legend>
      {rows.map((row, index) => (
        <div key={row.id} className="build-arg">
          <input
            className="text-field"
            aria-label={`Name of argument ${index + 1}`}
            placeholder="NAME"
            value={row.name}
            spellCheck={false}
            autoCapitalize="none"
            onChange={(event) => changeRow({ ...row, name: event.target.value.trim() })}
          />
          <input
            className="text-field"
            aria-label={`Value of ${row.name || `argument ${index + 1}`}`}
            placeholder="value"
            value={row.value}
            spellCheck={false}
            autoCapitalize="none"
            onChange={(event) => changeRow({ ...row, value: event.target.value })}
          />
          <button
            type="button"
            className="button"
            data-shape="icon"
            aria-label={`Remove ${row.name || `argument ${index + 1}`}`}
            onClick={() => change(rows.filter(({ id }) => id !== row.id))}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button"
        data-look="line"
        data-size="small"
        onClick={() => setRows([...rows, { id: Math.max(-1, ...rows.map(({ id }) => id)) + 1, name: "", value: "" }])}
      >
        <Icon name="plus" />
        Add argument
      </button>
    </fieldset>
  );
}
