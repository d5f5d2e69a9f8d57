import { useId } from "react";
import { withIgnoreFile } from "../../../state/changeOptions.ts";
import { selectOptionComplaints } from "../../../state/selectOptionComplaints.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";

/** The text of `.dockerignore`. */
export function IgnoreFileField() {
  const { actions, getState } = useAppStore();
  const text = useAppState((state) => state.options.dockerignore ?? "");
  const complaint = useAppState((state) => selectOptionComplaints(state).find(({ option }) => option === "dockerignore"));
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>.dockerignore</label>
      <textarea
        id={id}
        className="text-field text-area"
        rows={3}
        maxLength={LONGEST}
        value={text}
        placeholder={"node_modules\n*.log"}
        spellCheck={false}
        autoCapitalize="none"
        aria-invalid={complaint !== undefined}
        aria-describedby={complaint && `${id}-complaint`}
        onChange={(event) => actions.setOptions(withIgnoreFile(getState().options, event.target.value))}
      />
      {complaint && (
        <p className="field-complaint" id={`${id}-complaint`}>
          Line {complaint.line}: <code>{complaint.message}</code>
        </p>
      )}
    </div>
  );
}

/** Each line costs time for each path of the context. */
const LONGEST = 100_000;
