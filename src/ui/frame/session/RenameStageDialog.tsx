import { Dialog } from "@base-ui/react/dialog";
import { useId, useState } from "react";
import { selectSelectedStage } from "../../../state/selectors.ts";
import { useAppStore } from "../../controls/AppStoreContext.tsx";
import { Icon } from "../../controls/Icon.tsx";
import { useAskLanguage } from "../../controls/LanguageContext.tsx";

const longestName = 200;

/** Asks for another name of the selected stage, and writes it wherever the file names the stage. */
export function RenameStageDialog({ onClose }: { readonly onClose: () => void }) {
  const { actions, getState } = useAppStore();
  const ask = useAskLanguage();
  const field = useId();
  const complaint = useId();
  const [stage] = useState(() => selectSelectedStage(getState()));
  const [name, setName] = useState(stage?.name ?? "");
  const [refusal, setRefusal] = useState("");

  const rename = async (): Promise<void> => {
    const { dockerfile, lastGood } = getState();
    const isFresh = lastGood?.dockerfile === dockerfile;
    const answer = stage && isFresh ? await ask({ kind: "rename", stage: stage.index, newName: name }) : undefined;
    if (!answer) { setRefusal("The text is not read yet, or does not parse. Try again once it does."); return; }
    if ("refusal" in answer) { setRefusal(answer.refusal); return; }
    actions.renameStage({ dockerfile, ...answer });
    onClose();
  };

  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog">
          <header>
            <Dialog.Title className="dialog-title">{stage?.name === "" ? `Name ${stage.displayName}` : `Rename ${stage?.displayName ?? "the stage"}`}</Dialog.Title>
            <Dialog.Close className="button" data-shape="icon" aria-label="Close">
              <Icon name="close" />
            </Dialog.Close>
          </header>
          <form
            className="rename-form"
            onSubmit={(event) => {
              event.preventDefault();
              void rename();
            }}
          >
            <label className="visually-hidden" htmlFor={field}>
              Name of the stage
            </label>
            <input
              id={field}
              className="text-field"
              value={name}
              maxLength={longestName}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              aria-invalid={refusal !== ""}
              aria-describedby={complaint}
              onFocus={(event) => event.target.select()}
              onChange={(event) => {
                setName(event.target.value);
                setRefusal("");
              }}
            />
            <button type="submit" className="button" data-look="solid">
              Rename
            </button>
          </form>
          <p id={complaint} className="rename-complaint" role="status">
            {refusal || "FROM, --from, mounts and the target follow."}
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
