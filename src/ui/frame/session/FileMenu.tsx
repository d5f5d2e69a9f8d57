import { Menu } from "@base-ui/react/menu";
import { useMemo, useRef } from "react";
import type { Command } from "../../../commands/command.ts";
import { closeFile, downloadText, newFile, renameFile, resetSession, showHistory } from "../../../commands/fileCommands.ts";
import { selectCurrentFile, toFileLabels, toFileName } from "../../../state/session/fileLabels.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { useCommandContext } from "../../controls/CommandContext.tsx";
import { Icon } from "../../controls/Icon.tsx";

/** Closed files that the menu offers; the others come once these are back. */
const offered = 3;

/** The name of the file on the page: leads to the other files of the session, and to what can be done with this one. */
export function FileMenu() {
  const name = useAppState((state) => toFileName(selectCurrentFile(state), { documentTitle: "" }));
  const count = useAppState(({ files }) => files.length);
  const { page } = useCommandContext();
  /** The menu keeps the focus while it closes: a new file is to be typed into after that. */
  const isForEditor = useRef(false);
  const leave = (isOpen: boolean) => {
    if (isForEditor.current && !isOpen) page.focusView("editor");
    isForEditor.current = false;
  };
  return (
    <Menu.Root onOpenChangeComplete={leave}>
      <Menu.Trigger className="button file-button" aria-label={count === 1 ? `${name}, files` : `${name}, one of ${count} files`} title={name}>
        <span>{name}</span>
        {count > 1 && <span className="count">{count}</span>}
        <Icon name="down" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="floating" sideOffset={4} align="start">
          <Menu.Popup className="menu file-menu" finalFocus={() => !isForEditor.current}>
            <OpenFiles />
            <Menu.Separator className="menu-rule" />
            <CommandItem command={newFile} label="New file" hint="N" onRun={() => (isForEditor.current = true)} />
            <CommandItem command={renameFile} label="Rename…" hint="F2" />
            <CommandItem command={showHistory} label="Earlier texts…" hint="Z" />
            <CommandItem command={downloadText} label="Download" />
            <CommandItem command={closeFile} label="Close" />
            <ClosedFiles />
            <Menu.Separator className="menu-rule" />
            <CommandItem command={resetSession} label="Reset to the first example" />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function OpenFiles() {
  const { actions } = useAppStore();
  const files = useAppState((state) => state.files);
  const documentTitle = useAppState((state) => state.documentTitle);
  const labels = useMemo(() => toFileLabels({ files, documentTitle }), [files, documentTitle]);
  return (
    <Menu.RadioGroup value={labels.find(({ isCurrent }) => isCurrent)?.id} onValueChange={(id: string) => actions.showFile(id)}>
      {labels.map(({ id, label }) => (
        <Menu.RadioItem key={id} value={id} className="menu-item" closeOnClick>
          <span className="menu-check">
            <Menu.RadioItemIndicator>
              <Icon name="check" />
            </Menu.RadioItemIndicator>
          </span>
          <span className="menu-name">{label}</span>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

function ClosedFiles() {
  const { actions } = useAppStore();
  const closed = useAppState((state) => state.closedFiles);
  if (closed.length === 0) return null;
  return (
    <Menu.Group>
      <Menu.GroupLabel className="menu-label">Closed</Menu.GroupLabel>
      {closed.slice(0, offered).map((file) => (
        <Menu.Item key={file.id} className="menu-item" onClick={() => actions.reopenFile(file.id)}>
          <span className="menu-check" />
          <span className="menu-name">Bring back {toFileName(file, file.document)}</span>
        </Menu.Item>
      ))}
    </Menu.Group>
  );
}

interface CommandItemProps {
  readonly command: Command;
  readonly label: string;
  readonly hint?: string;
  readonly onRun?: () => void;
}

function CommandItem({ command, label, hint, onRun }: CommandItemProps) {
  const context = useCommandContext();
  const isEnabled = useAppState((state) => command.isEnabled(state));
  return (
    <Menu.Item
      className="menu-item"
      disabled={!isEnabled}
      onClick={() => {
        onRun?.();
        command.run(context);
      }}
    >
      <span className="menu-check" />
      <span className="menu-name">{label}</span>
      {hint !== undefined && <kbd aria-hidden="true">{hint}</kbd>}
    </Menu.Item>
  );
}
