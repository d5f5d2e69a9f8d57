import { useMemo, useRef } from "react";
import type { RefObject } from "react";
import type { PageActions, ViewName } from "../../commands/command.ts";
import { prefersDark } from "../controls/useResolvedTheme.ts";

interface PageActionsNeeds {
  readonly showView: (view: ViewName) => void;
  readonly showKeys: () => void;
}

const views: readonly ViewName[] = ["editor", "graph", "table"];

/** Where the focus goes in each pane, best first. */
const focusable: Readonly<Record<ViewName, string>> = {
  editor: "textarea, [role=textbox], [contenteditable]",
  graph: '.react-flow__node[tabindex="0"], [tabindex="0"], button',
  table: '.verdict-stage[tabindex="0"], button',
};

/** What commands can do to the page, and the ref of the file input that one of them opens. */
export function usePageActions({ showView, showKeys }: PageActionsNeeds): { readonly page: PageActions; readonly fileInput: RefObject<HTMLInputElement | null> } {
  const fileInput = useRef<HTMLInputElement>(null);
  const page = useMemo<PageActions>(() => {
    const focusView = (view: ViewName) => {
      showView(view);
      const pane = document.querySelector<HTMLElement>(`[data-view="${view}"]`);
      (pane?.querySelector<HTMLElement>(focusable[view]) ?? pane)?.focus();
    };
    const focusNeighbour = (step: 1 | -1) => {
      const current = views.indexOf(document.activeElement?.closest<HTMLElement>("[data-view]")?.dataset.view as ViewName);
      const start = current < 0 && step === -1 ? 0 : current;
      focusView(views[(start + step + views.length) % views.length] ?? "editor");
    };
    return {
      openFilePicker: () => fileInput.current?.click(),
      focusView,
      focusNextView: () => focusNeighbour(1),
      focusPreviousView: () => focusNeighbour(-1),
      showKeys,
      prefersDark,
    };
  }, [showView, showKeys]);
  return { page, fileInput };
}
