import { useRef, useState } from "react";
import { withBuildArgs } from "../../../state/changeOptions.ts";
import { useAppStore } from "../../controls/AppStoreContext.tsx";
import { useArgumentTable } from "../../controls/useArgumentTable.ts";
import { DeclaredArgFields } from "./DeclaredArgFields.tsx";
import { RowFields } from "./RowFields.tsx";

/** `--build-arg`: the arguments that the file declares, and below them others by name. Of two with one name the lower one counts. */
export function BuildArgFields() {
  const { actions, getState } = useAppStore();
  const table = useArgumentTable();
  const listGiven = () => Object.entries(getState().options.buildArgs ?? {});
  // What the file declares is known a moment later, and then has fields of its own: but not while somebody writes in these rows.
  const [begun, setBegun] = useState<ReadonlySet<string> | null>(null);
  const declared = table?.arguments.filter(({ name, isArgument }) => isArgument && !begun?.has(name)) ?? [];
  const names = new Set(declared.map(({ name }) => name));
  // Names of the rows below, so that one that is taken away is given no more.
  const rowNames = useRef<ReadonlySet<string>>(new Set());
  const begin = () => {
    if (table === null && begun === null) setBegun(new Set(listGiven().map(([name]) => name)));
  };
  return (
    <>
      {declared.length > 0 && (
        <fieldset className="field">
          <legend>Build arguments of the file</legend>
          <DeclaredArgFields reports={declared} />
        </fieldset>
      )}
      <RowFields
        key={table === null || begun !== null ? "before" : "known"}
        legend={declared.length > 0 ? "Other build arguments" : "Build arguments"}
        what="argument"
        columns={[
          { label: (index) => `Name of argument ${index}`, placeholder: "NAME", isTrimmed: true },
          { label: (index, [name]) => `Value of ${name || `argument ${index}`}`, placeholder: "value" },
        ]}
        initial={listGiven().filter(([name]) => !names.has(name))}
        onBegin={begin}
        onChange={(rows) => {
          const others = rows.map(([name = "", value = ""]) => [name, value] as const);
          const own = listGiven().filter(([name]) => names.has(name) && !rowNames.current.has(name));
          rowNames.current = new Set(others.map(([name]) => name));
          actions.setOptions(withBuildArgs(getState().options, [...own, ...others]));
        }}
      />
    </>
  );
}
