import { useAppState } from "./AppStoreContext.tsx";
import { useMediaQuery } from "./useMediaQuery.ts";

const darkQuery = "(prefers-color-scheme: dark)";

/** The theme on screen: the chosen one, or what the system asks for. */
export function useResolvedTheme(): "light" | "dark" {
  const theme = useAppState((state) => state.theme);
  const prefersDark = useMediaQuery(darkQuery);
  if (theme !== "system") return theme;
  return prefersDark ? "dark" : "light";
}

/** Whether the system asks for dark now. */
export function prefersDark(): boolean {
  return matchMedia(darkQuery).matches;
}
