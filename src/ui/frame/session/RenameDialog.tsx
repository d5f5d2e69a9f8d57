import { useState } from "react";
import { selectCurrentFile, toFileName } from "../../../state/session/fileLabels.ts";
import { useAppStore } from "../../controls/AppStoreContext.tsx";
import { DialogFrame } from "../DialogFrame.tsx";
import { NameForm } from "./NameForm.tsx";

interface RenameDialogProps {
  /** What was typed before the dialog was there. */
  readonly readTyped: () => string;
  readonly onClose: () => void;
}

/** Asks for another name of the file on the page. */
export function RenameDialog({ readTyped, onClose }: RenameDialogProps) {
  const { actions, getState } = useAppStore();
  const [begun] = useState(readTyped);
  const [name, setName] = useState(() => begun || toFileName(selectCurrentFile(getState()), getState()));
  const rename = (): void => {
    actions.renameFile(getState().currentFile, name);
    onClose();
  };
  return (
    <DialogFrame title="Rename the file" onClose={onClose}>
      <NameForm label="Name" name={name} isBegun={begun !== ""} onName={setName} onRename={rename} />
    </DialogFrame>
  );
}
