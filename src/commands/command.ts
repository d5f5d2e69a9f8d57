import type { AppState } from "../state/appState.ts";
import type { AppStore } from "../state/store.ts";

/** A key, alone or with others held down. */
export interface Shortcut {
  /** As `KeyboardEvent.key` gives it. */
  readonly key: string;
  /** Control, or Command on a Mac. */
  readonly isControl?: true;
  readonly isShift?: true;
}

export type ViewName = "editor" | "graph" | "table";

/** What a command needs of the page beside the store. */
export interface PageActions {
  openFilePicker(): void;
  focusView(view: ViewName): void;
  focusNextView(): void;
  focusPreviousView(): void;
  showKeys(): void;
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
