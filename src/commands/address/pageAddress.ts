import type { Theme } from "../../state/appState.ts";

const themes: readonly Theme[] = ["light", "dark"];

/** What the page's own address asks for. */
export interface PageAddress {
  /** The Dockerfile's address in `?url=`; null: none. */
  readonly url: string | null;
  /** The read-only view for an iframe. */
  readonly isEmbed: boolean;
  /** The theme that the page around an embedded view asks for; null: the system's. */
  readonly theme: Theme | null;
  /** With its `#`. */
  readonly hash: string;
}

/** Reads the parts of the page's address that mean something. */
export function readPageAddress({ search, hash }: Pick<Location, "search" | "hash">): PageAddress {
  const parameters = new URLSearchParams(search);
  return { url: parameters.get("url") || null, isEmbed: parameters.has("embed"), theme: themes.find((theme) => theme === parameters.get("theme")) ?? null, hash };
}

/** An address of the page, without origin: what is absent is left out. */
export function writePageAddress(pathname: string, { url = null, isEmbed = false, theme = null, hash = "" }: Partial<PageAddress>): string {
  const file = url === null ? "" : `url=${encodeParameter(url)}`;
  const query = [isEmbed && "embed", theme !== null && `theme=${theme}`, file].filter(Boolean).join("&");
  return `${pathname}${query && `?${query}`}${hash}`;
}

/** Slashes and colons may stand in a query and keep it readable; brackets would end the address in Markdown. */
function encodeParameter(text: string): string {
  return encodeURIComponent(text).replace(/%2F/gi, "/").replace(/%3A/gi, ":").replace(/\(/g, "%28").replace(/\)/g, "%29");
}
