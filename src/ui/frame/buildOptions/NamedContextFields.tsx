import { withContexts } from "../../../state/changeOptions.ts";
import { selectOptionComplaints } from "../../../state/selectOptionComplaints.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { RowFields } from "./RowFields.tsx";

/** `--build-context`, one row each: what stands in place of a stage or an image. */
export function NamedContextFields() {
  const { actions, getState } = useAppStore();
  const complaints = useAppState(selectOptionComplaints);
  return (
    <RowFields
      legend="Named contexts"
      what="context"
      columns={[
        { label: (index) => `Name of context ${index}`, placeholder: "stage or image", isTrimmed: true },
        { label: (index, [name]) => `Value of ${name || `context ${index}`}`, placeholder: "docker-image://…", isTrimmed: true },
      ]}
      initial={Object.entries(getState().options.contexts ?? {})}
      onChange={(rows) => actions.setOptions(withContexts(getState().options, rows.map(([name = "", value = ""]) => [name, value])))}
      complaintOf={([name, value]) => (value ? complaints.find((it) => it.option === "context" && it.name === name)?.message : undefined)}
      advice="Name an image in lower case, and write docker-image://IMAGE or local:FOLDER."
    />
  );
}
