import type { AppState } from "../../state/appState.ts";
import { isOnPage, lookOf } from "../../state/link/openView.ts";
import type { LinkedView } from "../../state/link/linkedView.ts";
import type { AppStore } from "../../state/store.ts";
import type { ReadFile } from "../readDockerfileFile.ts";
import type { WebFile } from "../web/fetchDockerfile.ts";
import type { HistoryEntry } from "./historyEntry.ts";
import { readHistoryEntry, writeHistoryEntry } from "./historyEntry.ts";
import { readPageAddress, writePageAddress } from "./pageAddress.ts";
import type { PageRequest } from "./readRequest.ts";
import { readRequest, withFetchedFile } from "./readRequest.ts";

/** The parts of the browser that an address needs. */
export interface AddressBrowser {
  readonly location: Pick<Location, "pathname" | "search" | "hash">;
  readonly history: Pick<History, "state" | "pushState" | "replaceState">;
  readonly addEventListener: (name: "popstate" | "pagehide", listener: () => void | Promise<void>) => void;
  readonly fetchFile: (file: WebFile) => Promise<ReadFile>;
}

/** What the page can do with addresses. */
export interface AddressActions {
  /** Opens a file on the web, or a link to a view. Resolves to the sentence that says why not; null: it is open. */
  open(typed: string): Promise<string | null>;
  /** What is being read is not opened any more, whenever it comes. */
  giveUp(): void;
  /** Opens what the address holds as it was, beside the file that was changed since. */
  openLinkVersion(): void;
  /** Puts an address of the page, without origin, in the place of the one in the bar. */
  adopt(address: string): void;
}

export interface FollowedAddress extends AddressActions {
  /** Opens what the address names, and follows it from then on. Resolves before a file on the web is there. */
  start(): Promise<void>;
}

/**
 * Joins the page with its address and the browser's history: a link or `?url=` is opened, each file that is opened is an
 * entry, and Back brings the file before it as it was left. Typing changes no address.
 */
export function followAddress(store: AppStore, browser: AddressBrowser): FollowedAddress {
  const { location, history } = browser;
  const { actions } = store;
  let isFollowing = false;
  let nextAddress: string | null = null;
  let visitCount = 0;
  /** What is said while a file on the web is read. */
  let reading: AppState["notice"] = null;

  store.subscribe((state, before) => {
    if (isFollowing || state.currentFile === before.currentFile) return;
    history.replaceState(writeHistoryEntry(before), "");
    history.pushState(writeHistoryEntry(state), "", nextAddress ?? writePageAddress(location.pathname, {}));
    dropLinkVersion();
  });

  /** A change that the address itself asks for makes no entry of its own. */
  const follow = (change: () => void): void => {
    isFollowing = true;
    change();
    isFollowing = false;
    history.replaceState(writeHistoryEntry(store.getState()), "");
  };

  const opening = (address: string, change: () => void): void => {
    nextAddress = address;
    change();
    nextAddress = null;
  };

  const dropLinkVersion = (): void => store.setState({ linkVersion: null });

  /** Resolves to why nothing was opened; null: something was, or nothing was asked for. */
  const fulfil = async (request: PageRequest, open: (view: LinkedView) => void): Promise<string | null> => {
    const visit = ++visitCount;
    if (request.kind === "none") return null;
    if (request.kind === "refused") return request.sentence;
    if (request.kind === "view") {
      open(request.view);
      return null;
    }
    const own: AppState["notice"] = { severity: "note", text: `Reading ${request.file.title}…` };
    reading = own;
    actions.setNotice(own);
    const { documentCount } = store.getState();
    const read = await browser.fetchFile(request.file);
    if (store.getState().notice === own) actions.setNotice(null);
    // Something else was asked for meanwhile, or is on the page already.
    if (visit !== visitCount || store.getState().documentCount !== documentCount) return null;
    if (read.kind === "refused") return read.sentence;
    store.setState({ webAddress: request.given });
    open(withFetchedFile(request.view, read));
    if (read.note !== undefined) actions.setNotice({ severity: "note", text: read.note });
    return null;
  };

  const visit = async (): Promise<void> => {
    const request = await readRequest(readPageAddress(location));
    // So that Back finds what is on the page now.
    if (request.kind === "none") follow(() => undefined);
    const visited = fulfil(request, (view) => follow(() => actions.openView(view))).then((sentence) => {
      if (sentence !== null) actions.setNotice({ severity: "error", text: sentence });
    });
    if (request.kind !== "web") await visited;
  };

  const show = ({ file, view }: HistoryEntry): void => {
    const state = store.getState();
    if (state.files.some(({ id }) => id === file)) {
      actions.showFile(file);
      if (view) store.setState(lookOf(view));
    } else if (view && !isOnPage(state, view)) {
      actions.openView(view);
      // Forward is the way back.
      store.setState({ replaced: null });
    }
  };

  const goTo = async (): Promise<void> => {
    const entry = readHistoryEntry(history.state);
    visitCount += 1;
    dropLinkVersion();
    if (entry) follow(() => show(entry));
    else await visit();
  };

  /** After a reload the text that was changed stays, and the link's own is offered beside it. */
  const comeBack = async (entry: HistoryEntry): Promise<void> => {
    follow(() => show(entry));
    const page = readPageAddress(location);
    if (page.url !== null) store.setState({ webAddress: page.url });
    const request = await readRequest({ url: null, hash: page.hash });
    if (request.kind === "view" && !isOnPage(store.getState(), request.view)) store.setState({ linkVersion: request.view });
  };

  return {
    async start() {
      const entry = readHistoryEntry(history.state);
      if (entry) await comeBack(entry);
      else await visit();
      browser.addEventListener("popstate", goTo);
      browser.addEventListener("pagehide", () => {
        if (readHistoryEntry(history.state)) history.replaceState(writeHistoryEntry(store.getState()), "");
      });
    },
    async open(typed) {
      const page = readTyped(typed);
      const asked = ++visitCount;
      const request = await readRequest(page);
      if (asked !== visitCount) return null;
      if (request.kind === "none") return "The address holds no Dockerfile.";
      return fulfil(request, (view) => opening(writePageAddress(location.pathname, page), () => actions.openView(view)));
    },
    giveUp() {
      visitCount += 1;
      if (reading && store.getState().notice === reading) actions.setNotice(null);
    },
    openLinkVersion() {
      const { linkVersion } = store.getState();
      if (linkVersion) opening(`${location.pathname}${location.search}${location.hash}`, () => actions.openView(linkVersion));
    },
    adopt(address) {
      history.replaceState(writeHistoryEntry(store.getState()), "", address);
      dropLinkVersion();
    },
  };
}

/** A link of ours keeps both its parts; anything else is the address of a file. */
function readTyped(typed: string): { readonly url: string | null; readonly hash: string } {
  const at = typed.search(/#v\d+(?::|%3A)/i);
  if (at < 0) return { url: typed, hash: "" };
  const query = typed.indexOf("?");
  return readPageAddress({ search: query >= 0 && query < at ? typed.slice(query, at) : "", hash: typed.slice(at).trim() });
}
