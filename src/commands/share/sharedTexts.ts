import type { AppState } from "../../state/appState.ts";
import { encodeLink } from "../../state/link/link.ts";
import { toLinkableView } from "../../state/link/linkableView.ts";
import { toLinkedView } from "../../state/link/linkedView.ts";
import { readWebAddress } from "../web/rawAddress.ts";
import { writePageAddress } from "../address/pageAddress.ts";

/** What of the view can be given to others. */
export type SharedKind = "link" | "badge" | "embed";

/** A view as texts to copy. */
export interface SharedTexts extends Readonly<Record<SharedKind, string>> {
  /** The link without origin, for the page's own address bar. */
  readonly address: string;
  /** What the link leaves out, as a sentence; empty: nothing. */
  readonly leftOut: string;
}

/** Where the page is served. */
export type PagePlace = Pick<Location, "origin" | "pathname">;

/** A longer link is cut by some chats and mail programs. */
export const LONGEST_SAFE_LINK = 2_000;

/** The address on the web of the file on the page, while it is as it was read; empty where it has none. */
export function selectWebAddress({ webAddress, documentTitle }: AppState): string {
  if (webAddress === "" || documentTitle === "") return "";
  const address = readWebAddress(webAddress);
  return address.kind === "address" && address.title === documentTitle ? address.given : "";
}

/** Link, Markdown badge and embed code of what the page shows. With `url` they name the file's address in the place of its text. */
export async function writeSharedTexts(state: AppState, { origin, pathname }: PagePlace, url: string): Promise<SharedTexts> {
  const { view, leftOut } = toLinkableView(toLinkedView(state));
  const hash = await encodeLink(url === "" ? view : { ...view, dockerfile: null, documentTitle: "" });
  const at = (isEmbed: boolean) => writePageAddress(pathname, { url: url || null, isEmbed, hash });
  const link = `${origin}${at(false)}`;
  return {
    address: at(false),
    link,
    badge: `[![Open in Stagegraph](${new URL("badge.svg", `${origin}${pathname}`).href})](${link})`,
    embed: `<iframe src="${escapeAttribute(`${origin}${at(true)}`)}" title="${escapeAttribute(titleOf(state))}" width="800" height="450" style="border: 0" loading="lazy"></iframe>`,
    leftOut,
  };
}

function titleOf({ documentTitle }: AppState): string {
  return documentTitle === "" ? "Dockerfile in Stagegraph" : `${documentTitle} in Stagegraph`;
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}
