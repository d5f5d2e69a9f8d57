import { lazy, useEffect } from "react";
import type { ComponentType } from "react";
import { useAppStore } from "./AppStoreContext.tsx";

/** A part of the page that is fetched when it is first drawn. One that does not load says so, and the rest of the page goes on. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await load() };
    } catch {
      return { default: PartMissing };
    }
  });
}

function PartMissing(): null {
  const { actions } = useAppStore();
  useEffect(() => actions.setNotice({ severity: "error", text: "A part of the page did not load. Your text is kept: reload the page to try again." }), [actions]);
  return null;
}
