import { useEffect, useState } from "react";
import type { RefObject } from "react";

/** Width of a character of the console's face, in pixels. */
const CHARACTER = 7.25;
const PADDING = 32;
/** A terminal's usual width, and the narrowest that still says something. */
const USUAL = 100;
const NARROWEST = 40;

/** How many characters fit into a line of an element. */
export function useColumns(element: RefObject<HTMLElement | null>): number {
  const [columns, setColumns] = useState(USUAL);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setColumns(Math.max(NARROWEST, Math.floor((entry.contentRect.width - PADDING) / CHARACTER)));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return columns;
}
