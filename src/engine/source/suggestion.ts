/** Farther apart than this, two words are no misspelling of each other (BuildKit's util/suggest). */
const FARTHEST = 2;

/**
 * The option closest to a word, or undefined if none is near or the word is itself an option.
 * Ties go to the option named first.
 */
export function suggest(word: string, options: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = FARTHEST + 1;
  for (const option of options) {
    if (option === word) return undefined;
    if (Math.abs(option.length - word.length) >= bestDistance + 2) continue;
    const distance = editDistance(word, option);
    if (distance < bestDistance) {
      best = option;
      bestDistance = distance;
    }
  }
  return best;
}

/** As `suggest`, ignoring case; the answer takes the word's case where that is all lower or all upper. */
export function suggestInAnyCase(word: string, options: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  const best = suggest(
    lower,
    [...options].map((it) => it.toLowerCase()),
  );
  if (best === undefined) return undefined;
  if (word === lower) return best;
  return word === word.toUpperCase() ? best.toUpperCase() : best;
}

/** A message with its suggestion behind it, the way BuildKit words it. */
export function withSuggestion(message: string, suggestion: string | undefined): string {
  return suggestion === undefined || suggestion === "" ? message : `${message} (did you mean ${suggestion}?)`;
}

/** Levenshtein's distance in code points. */
export function editDistance(left: string, right: string): number {
  const a = [...left];
  const b = [...right];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, character] of a.entries()) {
    const current = [row + 1];
    for (const [column, other] of b.entries()) {
      const replaced = (previous[column] ?? 0) + (character === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
