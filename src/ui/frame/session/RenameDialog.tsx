import { useState } from "react";
import { selectCurrentFile, toFileName } from "../../../state/session/fileLabels.ts";
import { useAppStore } from "../../controls/AppStoreContext.tsx";
import { DialogFrame } from "../DialogFrame.tsx";
import { NameForm } from "./NameForm.tsx";

/** Asks for another name of the file on the page. */
export function RenameDialog({ onClose }: { readonly onClose: () => void }) {
  const { actions, getState } = useAppStore();
  const [name, setName] = useState(() => toFileName(selectCurrentFile(getState()), getState()));
  const rename = (): void => {
    actions.renameFile(getState().currentFile, name);
    onClose();
  };
  return (
    <DialogFrame title="Rename the file" onClose={onClose}>
      <NameForm label="Name" name={name} onName={setName} onRename={rename} />
    </DialogFrame>
  );
}
