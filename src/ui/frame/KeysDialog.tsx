import type { Shortcut } from "../../commands/command.ts";
import { commands } from "../../commands/commands.ts";
import { editorKeys } from "./editorKeys.ts";
import { DialogFrame } from "./DialogFrame.tsx";
import { printShortcut } from "./printShortcut.ts";

/** The list of keys. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <DialogFrame title="Keys" onClose={onClose}>
      <KeyList keys={commands.flatMap(({ label, shortcut }) => (shortcut ? [{ label, shortcut }] : []))} />
      <h3 className="key-heading">In the editor</h3>
      <KeyList keys={editorKeys} />
      <p className="key-note">Letters and signs work outside the editor; F6 leaves it. In the table and the list of targets the arrow keys move, Enter chooses.</p>
    </DialogFrame>
  );
}

function KeyList({ keys }: { readonly keys: readonly { readonly label: string; readonly shortcut: Shortcut }[] }) {
  return (
    <dl className="key-list">
      {keys.map(({ label, shortcut }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <kbd>{printShortcut(shortcut)}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  );
}
