import { Dialog } from "@base-ui/react/dialog";
import { Command } from "cmdk";
import { useMemo, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { commands, showPalette } from "../../commands/commands.ts";
import { findCommand } from "../../commands/findCommand.ts";
import { findPaletteEntries, listPaletteEntries } from "../../commands/paletteEntries.ts";
import type { PaletteEntry, PaletteGroup } from "../../commands/paletteEntries.ts";
import type { AppState } from "../../state/appState.ts";
import { selectStages } from "../../state/selectors.ts";
import { countWords } from "../../viewmodel/countWords.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { useCommandContext } from "../controls/CommandContext.tsx";
import { Icon } from "../controls/Icon.tsx";
import type { AskedDialog } from "./DialogOnDemand.tsx";
import { printShortcut } from "./printShortcut.ts";
import "./palette.css";

/** More entries than these are found, not shown. */
const SHOWN = 200;
const others = commands.filter((command) => command !== showPalette);
const groups: readonly { readonly id: PaletteGroup; readonly heading: string }[] = [
  { id: "commands", heading: "Commands" },
  { id: "targets", heading: "Target" },
  { id: "stages", heading: "Stages" },
  { id: "examples", heading: "Examples" },
];

interface CommandPaletteProps {
  /** Commands put the focus where it belongs, seen from where it was. */
  readonly asked: AskedDialog;
  readonly onClose: () => void;
}

/** All that can be done now, to be found by its words. */
export function CommandPalette({ asked: { opener, readTyped }, onClose }: CommandPaletteProps) {
  const store = useAppStore();
  const context = useCommandContext();
  const [query, setQuery] = useState(readTyped);
  const isChosen = useRef(false);
  const stages = useAppState(selectStages);
  const enabled = useAppState(listEnabled);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- a late answer brings stages, and what can be done with it: the state is read anew
  const entries = useMemo(() => listPaletteEntries(store.getState(), others), [store, stages, enabled]);
  const found = useMemo(() => findPaletteEntries(entries, query), [entries, query]);
  const shown = found.slice(0, SHOWN);

  const choose = (entry: PaletteEntry) => {
    isChosen.current = true;
    flushSync(onClose);
    if (opener instanceof HTMLElement) opener.focus();
    entry.run(context);
  };
  const closeByKey = (event: KeyboardEvent) => {
    if (findCommand([showPalette], event, "text") === undefined) return;
    event.preventDefault();
    onClose();
  };

  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog palette" finalFocus={() => (isChosen.current ? false : opener instanceof HTMLElement && opener.isConnected ? opener : true)} onKeyDown={closeByKey}>
          <Dialog.Title className="visually-hidden">Commands</Dialog.Title>
          <Command label="Command, stage or example" shouldFilter={false} loop vimBindings={false}>
            <div className="palette-head">
              <Icon name="find" />
              <Command.Input className="palette-input" autoFocus value={query} onValueChange={setQuery} placeholder="Command, stage or example" />
              <Dialog.Close className="button" data-shape="icon" aria-label="Close">
                <Icon name="close" />
              </Dialog.Close>
            </div>
            <Command.List className="palette-list" label="Commands">
              {groups.map(({ id, heading }) => (
                <PaletteSection key={id} heading={heading} entries={shown.filter(({ group }) => group === id)} onChoose={choose} />
              ))}
            </Command.List>
          </Command>
          <p className="palette-foot" role="status">
            {found.length === 0 && "Nothing has these words."}
            {found.length > SHOWN && `The first ${SHOWN} of ${countWords(found.length, "entry", "entries")}. Type to find the others.`}
            <span className="visually-hidden">{found.length > 0 && found.length <= SHOWN && countWords(found.length, "entry", "entries")}</span>
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Ids of the commands that can be run now, with blanks between. */
function listEnabled(state: AppState): string {
  return others.flatMap((command) => (command.isEnabled(state) ? [command.id] : [])).join(" ");
}

interface PaletteSectionProps {
  readonly heading: string;
  readonly entries: readonly PaletteEntry[];
  readonly onChoose: (entry: PaletteEntry) => void;
}

function PaletteSection({ heading, entries, onChoose }: PaletteSectionProps) {
  if (entries.length === 0) return null;
  return (
    <Command.Group className="palette-group" heading={heading}>
      {entries.map((entry) => (
        <Command.Item key={entry.id} className="palette-item" value={entry.id} onSelect={() => onChoose(entry)}>
          <span>{entry.label}</span>
          {entry.note !== undefined && <small>{entry.note}</small>}
          {entry.shortcut && <kbd>{printShortcut(entry.shortcut)}</kbd>}
        </Command.Item>
      ))}
    </Command.Group>
  );
}
