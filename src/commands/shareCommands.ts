import { selectIsEmpty } from "../state/selectors.ts";
import type { AppState } from "../state/appState.ts";
import type { Command } from "./command.ts";

const always = (): boolean => true;
const hasText = (state: AppState): boolean => !selectIsEmpty(state);

export const share: Command = { id: "share", label: "Share this view", shortcut: { key: "v" }, isEnabled: always, run: ({ page }) => page.share() };

export const copyLink: Command = { id: "copy-link", label: "Copy a link to this view", shortcut: { key: "c" }, isEnabled: hasText, run: ({ page }) => page.copyShared("link") };

export const copyBadge: Command = { id: "copy-badge", label: "Copy a Markdown badge of this view", isEnabled: hasText, run: ({ page }) => page.copyShared("badge") };

export const copyEmbed: Command = { id: "copy-embed", label: "Copy the embed code of this view", isEnabled: hasText, run: ({ page }) => page.copyShared("embed") };

export const openFromAddress: Command = {
  id: "open-address",
  label: "Open a Dockerfile from an address",
  shortcut: { key: "w" },
  isEnabled: always,
  run: ({ page }) => page.askForAddress(),
};

export const openLinkVersion: Command = {
  id: "open-link-version",
  label: "Open what the link in the address holds",
  isEnabled: ({ linkVersion }) => linkVersion !== null,
  run: ({ page }) => page.openLinkVersion(),
};

export const shareCommands: readonly Command[] = [share, copyLink, copyBadge, copyEmbed, openFromAddress, openLinkVersion];
