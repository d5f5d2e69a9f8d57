/** Brings an element of a pane into sight by scrolling that pane alone, as little as needed; a pane that does not scroll leaves the page where it is. */
export function scrollWithin(pane: Element, element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  const seen = pane.getBoundingClientRect();
  if (top < seen.top) pane.scrollTop -= seen.top - top;
  else if (bottom > seen.bottom) pane.scrollTop += Math.min(bottom - seen.bottom, top - seen.top);
}
