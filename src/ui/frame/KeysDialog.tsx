import { Dialog } from "@base-ui/react/dialog";
import { commands } from "../../commands/commands.ts";
import { editorKeys } from "./editorKeys.ts";
import { Icon } from "../controls/Icon.tsx";
import { printShortcut } from "./printShortcut.ts";

/** The list of keys. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog">
          <header>
            <Dialog.Title className="dialog-title">Keys</Dialog.Title>
            <Dialog.Close className="button" data-shape="icon" aria-label="Close">
              <Icon name="close" />
            </Dialog.Close>
          </header>
          <dl className="key-list">
            {commands.map(
              ({ id, label, shortcut }) =>
                shortcut && (
                  <div key={id}>
                    <dt>{label}</dt>
                    <dd>
                      <kbd>{printShortcut(shortcut)}</kbd>
                    </dd>
                  </div>
                ),
            )}
          </dl>
          <h3 className="key-heading">In the editor</h3>
          <dl className="key-list">
            {editorKeys.map(({ label, shortcut }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <kbd>{printShortcut(shortcut)}</kbd>
                </dd>
              </div>
            ))}
          </dl>
          <p className="key-note">Letters and signs work outside the editor; F6 leaves it. In the table and the list of targets the arrow keys move, Enter chooses.</p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
