/** A count with its noun: `1 step`, `4 steps`. */
export function countWords(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** What a folded card says of its instructions. */
export function stepWords(count: number): string {
  return count === 0 ? "empty" : countWords(count, "step");
}

/** Names in a row: `a`, `a and b`, `a, b and c`; those beyond `limit` become a count. */
export function listWords(names: readonly string[], limit = 4): string {
  const shown = names.length > limit ? [...names.slice(0, limit - 1), `${names.length - limit + 1} more`] : names;
  if (shown.length < 2) return shown.join("");
  return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`;
}
