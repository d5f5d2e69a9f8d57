import type { Diagnostic } from "../engine/index.ts";

/** Diagnostics in two: what is wrong, and what is only worth a look. */
export interface SplitDiagnostics {
  readonly problems: readonly Diagnostic[];
  readonly notes: readonly Diagnostic[];
}

const remembered = new WeakMap<readonly Diagnostic[], SplitDiagnostics>();

/** The same diagnostics give the same objects. */
export function splitNotes(diagnostics: readonly Diagnostic[]): SplitDiagnostics {
  const known = remembered.get(diagnostics);
  if (known) return known;
  const notes = diagnostics.filter(({ severity }) => severity === "note");
  const split = notes.length === 0 ? { problems: diagnostics, notes } : { problems: diagnostics.filter(({ severity }) => severity !== "note"), notes };
  remembered.set(diagnostics, split);
  return split;
}
