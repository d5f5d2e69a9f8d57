import { fromBase64url, toBase64url } from "./base64url.ts";
import { compress, decompress } from "./compression.ts";
import type { LinkedView } from "./linkedView.ts";
import { readViewText, writeViewText } from "./viewText.ts";

/** What an address's hash says. */
export type ReadLink =
  | { readonly kind: "view"; readonly view: LinkedView }
  /** The hash is none of ours. */
  | { readonly kind: "none" }
  | { readonly kind: "damaged" }
  | { readonly kind: "too large" }
  | { readonly kind: "later"; readonly version: number };

const currentVersion = 1;
/** Bytes that a link may unpack to. */
const largestView = 10_000_000;
// Some programs encode the colon, and take what stands behind an address for a part of it.
const ourHash = /^#?v(\d{1,9})(?::|%3A)([\w-]*)(.*)$/is;
const strayEnd = /^(?:=|[.,;:!?)>\]}'"*]|%(?:3D|29|3E|5D|7D|27|22|20)|\s)*$/i;

/** The hash that holds a view: `#v1:` and the deflated JSON in base64url. */
export async function encodeLink(view: LinkedView): Promise<string> {
  return `#v${currentVersion}:${toBase64url(await compress(writeViewText(view)))}`;
}

/** Reads a hash, with or without its `#`. Never rejects: what cannot be opened is one more kind. */
export async function decodeLink(hash: string): Promise<ReadLink> {
  const [, version, packed = "", rest = ""] = ourHash.exec(hash) ?? [];
  if (version === undefined) return { kind: "none" };
  if (Number(version) > currentVersion) return { kind: "later", version: Number(version) };
  const bytes = strayEnd.test(rest) && Number(version) === currentVersion ? fromBase64url(packed) : null;
  if (!bytes) return { kind: "damaged" };
  const unpacked = await decompress(bytes, largestView);
  if (unpacked.kind !== "bytes") return unpacked;
  const view = readBytes(unpacked.bytes);
  return view ? { kind: "view", view } : { kind: "damaged" };
}

/** Why a link is not opened, and what to do. */
export function describeUnopened(link: Exclude<ReadLink, { kind: "view" | "none" }>): string {
  switch (link.kind) {
    case "damaged":
      return "The link is damaged. Your text is kept. Ask for the link again: a part of it may have been cut off.";
    case "too large":
      return "The link unpacks to more than 10 MB and is not opened. Your text is kept.";
    case "later":
      return `The link is of a later version of Stagegraph (${link.version}). Your text is kept. Reload the page to get the newest version.`;
  }
}

function readBytes(bytes: Uint8Array): LinkedView | null {
  try {
    return readViewText(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return null;
  }
}
