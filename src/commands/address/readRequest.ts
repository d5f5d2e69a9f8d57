import type { ReadFile } from "../readDockerfileFile.ts";
import type { WebFile } from "../web/fetchDockerfile.ts";
import { readWebAddress } from "../web/rawAddress.ts";
import { decodeLink, describeUnopened } from "../../state/link/link.ts";
import type { LinkedView } from "../../state/link/linkedView.ts";
import { blankView } from "../../state/link/linkedView.ts";
import type { PageAddress } from "./pageAddress.ts";

/** What an address asks the page to show. */
export type PageRequest =
  /** It names nothing. */
  | { readonly kind: "none" }
  | { readonly kind: "view"; readonly view: LinkedView }
  /** A file on the web, and the view to show it in. */
  | { readonly kind: "web"; readonly file: WebFile; readonly given: string; readonly view: LinkedView }
  | { readonly kind: "refused"; readonly sentence: string };

/** Reads what the page's address asks for. The link's own file goes before the one in `?url=`. */
export async function readRequest({ url, hash }: Pick<PageAddress, "url" | "hash">): Promise<PageRequest> {
  const link = await decodeLink(hash);
  if (link.kind !== "view" && link.kind !== "none") return { kind: "refused", sentence: describeUnopened(link) };
  const view = link.kind === "view" ? link.view : blankView;
  if (url === null || view.dockerfile !== null) return link.kind === "view" ? link : { kind: "none" };
  const address = readWebAddress(url);
  return address.kind === "address" ? { kind: "web", file: address, given: address.given, view } : address;
}

/** The view of a file that was fetched. */
export function withFetchedFile(view: LinkedView, { dockerfile, title }: Extract<ReadFile, { kind: "text" }>): LinkedView {
  return { ...view, dockerfile, documentTitle: title };
}
