import { useEffect } from "react";
import { selectPageTitle } from "../../state/session/pageTitle.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";

/** Calls the page by what it shows, so that tabs and bookmarks of several are told apart. */
export function usePageTitle(): void {
  const title = useAppState(selectPageTitle);
  useEffect(() => {
    document.title = title;
  }, [title]);
}
