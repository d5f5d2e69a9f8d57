import { useMediaQuery } from "../controls/useMediaQuery.ts";

/** How many panes stand side by side: three, two with the verdicts below, or one at a time. */
export type WidthClass = "wide" | "medium" | "phone";

export function useWidthClass(): WidthClass {
  const isWide = useMediaQuery("(min-width: 1280px)");
  const isMedium = useMediaQuery("(min-width: 640px)");
  if (isWide) return "wide";
  return isMedium ? "medium" : "phone";
}
