import type { Theme } from "../state/appState.ts";

/**
 * The theme after this one. The first step from "system" is the one that looks different.
 */
export function nextTheme(theme: Theme, prefersDark: boolean): Theme {
  const [alike, different]: readonly Theme[] = prefersDark ? ["dark", "light"] : ["light", "dark"];
  if (theme === "system") return different ?? theme;
  return theme === different ? (alike ?? theme) : "system";
}
