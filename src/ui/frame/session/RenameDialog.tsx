import { Dialog } from "@base-ui/react/dialog";
import { useId, useState } from "react";
import { selectCurrentFile, toFileName } from "../../../state/session/fileLabels.ts";
import { useAppStore } from "../../controls/AppStoreContext.tsx";
import { Icon } from "../../controls/Icon.tsx";

const longestName = 200;

/** Asks for another name of the file on the page. */
export function RenameDialog({ onClose }: { readonly onClose: () => void }) {
  const { actions, getState } = useAppStore();
  const field = useId();
  const [name, setName] = useState(() => toFileName(selectCurrentFile(getState()), getState()));
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog">
          <header>
            <Dialog.Title className="dialog-title">Rename the file</Dialog.Title>
            <Dialog.Close className="button" data-shape="icon" aria-label="Close">
              <Icon name="close" />
            </Dialog.Close>
          </header>
          <form
            className="rename-form"
            onSubmit={(event) => {
              event.preventDefault();
              actions.renameFile(getState().currentFile, name);
              onClose();
            }}
          >
            <label className="visually-hidden" htmlFor={field}>
              Name
            </label>
            <input id={field} className="text-field" value={name} maxLength={longestName} autoComplete="off" spellCheck={false} onFocus={(event) => event.target.select()} onChange={(event) => setName(event.target.value)} />
            <button type="submit" className="button" data-look="solid">
              Rename
            </button>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
