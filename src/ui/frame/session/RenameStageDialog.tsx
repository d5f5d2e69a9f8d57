import { useId, useState } from "react";
import { selectSelectedStage } from "../../../state/selectors.ts";
import { useAppStore } from "../../controls/AppStoreContext.tsx";
import { useAskLanguage } from "../../controls/LanguageContext.tsx";
import { DialogFrame } from "../DialogFrame.tsx";
import { NameForm } from "./NameForm.tsx";

interface RenameStageDialogProps {
  /** What was typed before the dialog was there. */
  readonly readTyped: () => string;
  readonly onClose: () => void;
}

/** Asks for another name of the selected stage, and writes it wherever the file names the stage. */
export function RenameStageDialog({ readTyped, onClose }: RenameStageDialogProps) {
  const { actions, getState } = useAppStore();
  const ask = useAskLanguage();
  const complaint = useId();
  const [stage] = useState(() => selectSelectedStage(getState()));
  const [begun] = useState(readTyped);
  const [name, setName] = useState(begun || (stage?.name ?? ""));
  const [refusal, setRefusal] = useState("");

  const rename = async (): Promise<void> => {
    const { dockerfile, lastGood } = getState();
    const isFresh = lastGood?.dockerfile === dockerfile;
    // A late answer may have found it at another place in the file.
    const current = selectSelectedStage(getState());
    if (isFresh && current?.name !== stage?.name) { setRefusal("The stage is gone from the text. Close this, and select another one."); return; }
    const answer = current && isFresh ? await ask({ kind: "rename", stage: current.index, newName: name }) : undefined;
    if (!answer) { setRefusal("The text is not read yet, or does not parse. Try again once it does."); return; }
    if ("refusal" in answer) { setRefusal(answer.refusal); return; }
    actions.renameStage({ dockerfile, ...answer });
    onClose();
  };

  const change = (to: string): void => {
    setName(to);
    setRefusal("");
  };

  return (
    <DialogFrame title={stage?.name === "" ? `Name ${stage.displayName}` : `Rename ${stage?.displayName ?? "the stage"}`} onClose={onClose}>
      <NameForm label="Name of the stage" name={name} isBegun={begun !== ""} onName={change} onRename={() => void rename()} complaint={{ id: complaint, isTold: refusal !== "" }} />
      <p id={complaint} className="rename-complaint" role="status">
        {refusal || "FROM, --from, mounts and the target follow."}
      </p>
    </DialogFrame>
  );
}
