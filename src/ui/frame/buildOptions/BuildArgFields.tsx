import { withBuildArgs } from "../../../state/changeOptions.ts";
import { useAppStore } from "../../controls/AppStoreContext.tsx";
import { RowFields } from "./RowFields.tsx";

/** `--build-arg`, one row each. A row counts once it has a name; of two rows with one name the lower one counts. */
export function BuildArgFields() {
  const { actions, getState } = useAppStore();
  return (
    <RowFields
      legend="Build arguments"
      what="argument"
      columns={[
        { label: (index) => `Name of argument ${index}`, placeholder: "NAME", isTrimmed: true },
        { label: (index, [name]) => `Value of ${name || `argument ${index}`}`, placeholder: "value" },
      ]}
      initial={Object.entries(getState().options.buildArgs ?? {})}
      onChange={(rows) => actions.setOptions(withBuildArgs(getState().options, rows.map(([name = "", value = ""]) => [name, value])))}
    />
  );
}
