import { toLowerCase, toUpperCase } from "./letterCase.ts";

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
    // A code point is at most two units long.
    if (Math.abs(option.length - word.length) > 2 * FARTHEST) continue;
    const distance = editDistance(word, option, FARTHEST);
    if (distance < bestDistance) {
      best = option;
      bestDistance = distance;
    }
  }
  // An empty name can be the nearest, and then there is nothing to say.
  return best === "" ? undefined : best;
}

/** As `suggest`, ignoring case; the answer takes the word's case where that is all lower or all upper. */
export function suggestInAnyCase(word: string, options: Iterable<string>): string | undefined {
  const lower = toLowerCase(word);
  const best = suggest(
    lower,
    [...options].map((it) => it.toLowerCase()),
  );
  if (best === undefined) return undefined;
  if (word === lower) return best;
  return word === toUpperCase(word) ? best.toUpperCase() : best;
}

/** A message with its suggestion behind it, the way BuildKit words it. */
export function withSuggestion(message: string, suggestion: string | undefined): string {
  return suggestion === undefined || suggestion === "" ? message : `${message} (did you mean ${suggestion}?)`;
}

/**
 * Levenshtein's distance in code points, as far as `most`; one more than that where the words lie farther apart. Of each
 * row only the cells at most that far from the diagonal are kept, so that the time is linear in the words' length.
 */
export function editDistance(left: string, right: string, most: number): number {
  const a = [...left];
  const b = [...right];
  const tooFar = most + 1;
  const width = 2 * most + 1;
  if (Math.abs(a.length - b.length) > most) return tooFar;
  let previous = Array.from({ length: width }, (_, cell) => (cell < most ? tooFar : cell - most));
  for (const [index, character] of a.entries()) {
    const current = new Array<number>(width).fill(tooFar);
    let best = tooFar;
    for (let cell = 0; cell < width; cell += 1) {
      const column = index + 1 + cell - most;
      if (column < 0 || column > b.length) continue;
      const replaced = column === 0 ? tooFar : (previous[cell] ?? tooFar) + (character === b[column - 1] ? 0 : 1);
      const distance = Math.min(replaced, (previous[cell + 1] ?? tooFar) + 1, (current[cell - 1] ?? tooFar) + 1, tooFar);
      current[cell] = distance;
      best = Math.min(best, distance);
    }
    if (best >= tooFar) return tooFar;
    previous = current;
  }
  return previous[b.length - a.length + most] ?? tooFar;
}
