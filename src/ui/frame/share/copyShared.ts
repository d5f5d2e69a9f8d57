import type { AddressActions } from "../../../commands/address/followAddress.ts";
import type { SharedKind, SharedTexts } from "../../../commands/share/sharedTexts.ts";
import { selectWebAddress, writeSharedTexts } from "../../../commands/share/sharedTexts.ts";
import type { AppState } from "../../../state/appState.ts";
import { copyText } from "../../controls/copyText.ts";
import { showToast } from "../../controls/Toast.tsx";
import { shareState } from "./shareState.ts";

const copied: Readonly<Record<SharedKind, string>> = { link: "Link copied", badge: "Markdown badge copied", embed: "Embed code copied" };

/** The texts of the view as the popover shows them. */
export function writeTexts(state: AppState): Promise<SharedTexts> {
  return writeSharedTexts(state, location, shareState.getState().isByAddress ? selectWebAddress(state) : "");
}

/** Copies one text, and puts the link into the address bar. Where the clipboard is closed the popover shows it to copy by hand. */
export async function copyShared(kind: SharedKind, texts: SharedTexts, address: AddressActions): Promise<void> {
  const isCopied = await copyText(texts[kind]);
  address.adopt(texts.address);
  if (isCopied) showToast(copied[kind]);
  shareState.setState(isCopied ? { refused: null } : { isOpen: true, refused: kind });
}
