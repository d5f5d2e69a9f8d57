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

/** Levenshtein's distance in code points; anything past FARTHEST is just too far. */
export function editDistance(left: string, right: string): number {
  const a = [...left];
  const b = [...right];
  const tooFar = FARTHEST + 1;
  if (Math.abs(a.length - b.length) >= tooFar) return tooFar;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => Math.min(index, tooFar));
  for (const [row, character] of a.entries()) {
    // Cells farther from the diagonal than the limit cannot matter.
    const current = new Array<number>(b.length + 1).fill(tooFar);
    if (row + 1 <= FARTHEST) current[0] = row + 1;
    let best = current[0] ?? tooFar;
    for (let column = Math.max(0, row - FARTHEST); column <= Math.min(b.length - 1, row + FARTHEST); column += 1) {
      const replaced = (previous[column] ?? tooFar) + (character === b[column] ? 0 : 1);
      const distance = Math.min(replaced, (previous[column + 1] ?? tooFar) + 1, (current[column] ?? tooFar) + 1, tooFar);
      current[column + 1] = distance;
      best = Math.min(best, distance);
    }
    if (best >= tooFar) return tooFar;
    previous = current;
  }
  return previous[b.length] ?? tooFar;
}
