/** What a stage takes something from, by one builder's own rules. */
interface Binding {
  readonly stage: number;
  readonly source: { readonly kind: string; readonly index?: number };
}

/** The stages that a target takes something from, directly or not, and the target itself. */
export function neededStages(target: number, bindings: readonly Binding[]): ReadonlySet<number> {
  const sources = new Map<number, number[]>();
  for (const { stage, source } of bindings) {
    if (source.kind !== "stage" || source.index === undefined) continue;
    const known = sources.get(stage);
    if (known) known.push(source.index);
    else sources.set(stage, [source.index]);
  }
  const needed = new Set([target]);
  // A set goes on over what is added meanwhile.
  for (const stage of needed) for (const source of sources.get(stage) ?? []) needed.add(source);
  return needed;
}
