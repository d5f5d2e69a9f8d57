/** Longer words are no typed names: comparing them would cost more than it is worth. */
const LONGEST = 64;

export interface NamedPlace {
  readonly name: string;
  readonly index: number;
}

/**
 * Finds names one edit away: a letter more, less, other, or two that changed places. Every name is filed under what is
 * left when any one letter goes; two names one edit apart share such an entry.
 */
export class NearNames {
  private readonly byRest = new Map<string, NamedPlace[]>();
  private readonly names = new Set<string>();

  /** Adds a name with its place in a list; of equal names the first counts. */
  add(name: string, index: number): void {
    if (name.length > LONGEST || this.names.has(name)) return;
    this.names.add(name);
    for (const rest of restsOf(name)) {
      const known = this.byRest.get(rest);
      if (known) known.push({ name, index });
      else this.byRest.set(rest, [{ name, index }]);
    }
  }

  /** Of the names exactly one edit from the word the one with the first place. */
  find(word: string): NamedPlace | undefined {
    if (word.length > LONGEST) return undefined;
    let found: NamedPlace | undefined;
    for (const rest of restsOf(word)) {
      for (const place of this.byRest.get(rest) ?? []) {
        if (place.index < (found?.index ?? Infinity) && isOneEditApart(word, place.name)) found = place;
      }
    }
    return found;
  }
}

function restsOf(word: string): ReadonlySet<string> {
  const rests = new Set([word]);
  for (let at = 0; at < word.length; at += 1) rests.add(word.slice(0, at) + word.slice(at + 1));
  return rests;
}

export function isOneEditApart(left: string, right: string): boolean {
  if (left === right) return false;
  let start = 0;
  while (start < left.length && left.charAt(start) === right.charAt(start)) start += 1;
  const a = left.slice(start);
  const b = right.slice(start);
  if (a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1)) return true;
  return a.charAt(0) === b.charAt(1) && a.charAt(1) === b.charAt(0) && a.slice(2) === b.slice(2);
}
