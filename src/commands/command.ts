import type { AppState } from "../state/appState.ts";
import type { AppStore } from "../state/store.ts";
import type { ExportKind, ExportWay } from "./exportCommands.ts";
import type { SharedKind, SharedTexts } from "./share/sharedTexts.ts";

/** A key, alone or with others held down. */
export interface Shortcut {
  /** As `KeyboardEvent.key` gives it. */
  readonly key: string;
  /** Control, or Command on a Mac. */
  readonly isControl?: true;
  readonly isShift?: true;
}

export type ViewName = "editor" | "graph" | "table" | "timeline" | "console" | "cache" | "image";

/** What a command needs of the page beside the store. */
export interface PageActions {
  openFilePicker(): void;
  /** Has the view on the page, and leaves the focus where it is. */
  showView(view: ViewName): void;
  focusView(view: ViewName): void;
  focusNextView(): void;
  focusPreviousView(): void;
  showKeys(): void;
  showPalette(): void;
  /** Shows the view as texts to copy. */
  share(): void;
  /** Copies one of them; absent: as the view is now. */
  copyShared(kind: SharedKind, texts?: SharedTexts): void;
  /** Asks for the address of a file on the web. */
  askForAddress(): void;
  /** Opens what the link in the address holds beside the file that was changed since. */
  openLinkVersion(): void;
  /** Asks for another name of the file on the page. */
  renameFile(): void;
  /** Asks for another name of the selected stage. */
  renameStage(): void;
  /** Shows earlier texts of the file on the page. */
  showHistory(): void;
  /** Asks for the log of a real build. */
  askForLog(): void;
  /** Gives the browser a text to save as a file. */
  saveText(name: string, text: string): void;
  /** Writes what is on the page into a file or onto the clipboard. */
  exportAs(kind: ExportKind, way: ExportWay): void;
  /** What the system asks for, for when the theme follows it. */
  prefersDark(): boolean;
}

export interface CommandContext {
  readonly store: AppStore;
  readonly page: PageActions;
}

/** Something a user can do: feeds buttons, keys and the list of keys. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly shortcut?: Shortcut;
  isEnabled(state: AppState): boolean;
  run(context: CommandContext): void;
}
