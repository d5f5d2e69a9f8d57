import { Dialog } from "@base-ui/react/dialog";
import type { Shortcut } from "../../commands/command.ts";
import { commands } from "../../commands/commands.ts";
import { Icon } from "../controls/Icon.tsx";

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
          <p className="key-note">Letters and signs work outside the editor; F6 leaves it. In the table and the list of targets the arrow keys move, Enter chooses.</p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function printShortcut({ key, isControl, isShift }: Shortcut): string {
  const control = navigator.platform.startsWith("Mac") ? "⌘" : "Ctrl";
  return [isControl && control, isShift && "Shift", key.length === 1 ? key.toUpperCase() : key].filter(Boolean).join(" ");
}
