const longestText = 2_000_000;
const longestLine = 200_000;

/** Past these sizes Monaco is slower than the plain text area. Counted in UTF-16 units. */
export function isTooLargeForMonaco(text: string): boolean {
  if (text.length > longestText) return true;
  if (text.length <= longestLine) return false;
  let from = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) {
    if (at - from > longestLine) return true;
    from = at + 1;
  }
  return text.length - from > longestLine;
}
