/** Things that stand on the lines from `first` to `last`, by line. */
export function groupByLine<T extends { readonly line: number }>(things: readonly T[], first: number, last: number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const thing of things) {
    if (thing.line < first || thing.line > last) continue;
    const group = groups.get(thing.line);
    if (group) group.push(thing);
    else groups.set(thing.line, [thing]);
  }
  return groups;
}
