import { createStore } from "zustand/vanilla";
import type { SharedKind } from "../../../commands/share/sharedTexts.ts";

/** What the share popover shows, beside the view itself. */
export interface ShareState {
  readonly isOpen: boolean;
  /** The text that the browser did not let the page copy: it stands selected. */
  readonly refused: SharedKind | null;
  /** Whether the link names the file's address on the web in the place of its text. */
  readonly isByAddress: boolean;
}

/** The popover is opened by its button, by a key, and by a copy that was refused. */
export const shareState = createStore<ShareState>(() => ({ isOpen: false, refused: null, isByAddress: false }));
