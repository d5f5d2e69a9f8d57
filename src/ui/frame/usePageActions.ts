import { useMemo, useRef } from "react";
import type { RefObject } from "react";
import type { PageActions, ViewName } from "../../commands/command.ts";
import type { SessionDialogs } from "./session/useSessionDialogs.tsx";
import type { Sharing } from "./share/useSharing.tsx";
import { useAppStore } from "../controls/AppStoreContext.tsx";
import { prefersDark } from "../controls/useResolvedTheme.ts";

interface PageActionsNeeds {
  readonly showView: (view: ViewName) => void;
  readonly showKeys: () => void;
  readonly showPalette: () => void;
  readonly sharing: Sharing["actions"];
  readonly session: SessionDialogs["actions"];
}

const views: readonly ViewName[] = ["editor", "graph", "table", "timeline", "console", "cache", "image"];
/** Below, one panel at a time is open: going round opens none. */
const below: ReadonlySet<ViewName> = new Set(["timeline", "console", "cache", "image"]);

/** What can take the focus in each pane, the best first; the first one shown does. */
const focusable: Readonly<Record<ViewName, readonly string[]>> = {
  editor: ["textarea, [role=textbox], [contenteditable]"],
  graph: ['[data-node][tabindex="0"]', "button"],
  table: ['.verdict-stage[tabindex="0"], button'],
  timeline: ["[role=slider]"],
  console: ["[role=listbox]"],
  cache: [".cache-start input:checked"],
  image: [".image-instruction, button"],
};

/** What commands can do to the page, and the ref of the file input that one of them opens. */
export function usePageActions({ showView, showKeys, showPalette, sharing, session }: PageActionsNeeds): { readonly page: PageActions; readonly fileInput: RefObject<HTMLInputElement | null> } {
  const store = useAppStore();
  const fileInput = useRef<HTMLInputElement>(null);
  const page = useMemo<PageActions>(() => {
    const focusView = (view: ViewName) => {
      showView(view);
      const pane = document.querySelector<HTMLElement>(`[data-view="${view}"]`);
      (pane && (findShown(pane, focusable[view]) ?? pane))?.focus();
    };
    const focusNeighbour = (step: 1 | -1) => {
      const shown = views.filter((view) => !below.has(view) || document.querySelector(`[data-view="${view}"]`) !== null);
      const current = shown.indexOf(document.activeElement?.closest<HTMLElement>("[data-view]")?.dataset.view as ViewName);
      const start = current < 0 && step === -1 ? 0 : current;
      focusView(shown[(start + step + shown.length) % shown.length] ?? "editor");
    };
    return {
      openFilePicker: () => fileInput.current?.click(),
      showView,
      focusView,
      focusNextView: () => focusNeighbour(1),
      focusPreviousView: () => focusNeighbour(-1),
      showKeys,
      showPalette,
      ...sharing,
      ...session,
      exportAs: (kind, way) => void import("./export/exportAs.ts").then(({ exportAs }) => exportAs(store, kind, way)),
      prefersDark,
    };
  }, [showView, showKeys, showPalette, sharing, session, store]);
  return { page, fileInput };
}

/** Editor and graph keep parts on the page that they do not show. */
function findShown(pane: HTMLElement, selectors: readonly string[]): HTMLElement | undefined {
  return selectors.flatMap((selector) => [...pane.querySelectorAll<HTMLElement>(selector)]).find((element) => element.checkVisibility({ visibilityProperty: true }));
}
