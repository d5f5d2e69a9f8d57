import { useEffect, useState } from "react";

/** Rows that are drawn at once. The rest of a longer list follows in growing steps, so that the page answers between them: each step lays the whole list out anew. */
const FIRST = 300;

/**
 * How many rows of a long list to draw by now: in the end all of them.
 * @param total how many there are
 * @param needed index of the row that must be there already; -1: none
 */
export function useGrowingCount(total: number, needed: number): number {
  const [drawn, setDrawn] = useState(FIRST);
  const count = Math.min(total, Math.max(drawn, needed + 1));
  useEffect(() => {
    if (count >= total) return;
    const timer = setTimeout(() => setDrawn(2 * count), 0);
    return () => clearTimeout(timer);
  }, [count, total]);
  return count;
}
