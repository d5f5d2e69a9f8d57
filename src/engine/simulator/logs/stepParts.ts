import type { WorkCause, WorkKind } from "../buildRun.ts";

/** An instruction as a key; -1: the stage's FROM. */
export function instructionKey({ stage, instruction }: Pick<WorkCause, "stage" | "instruction">): string {
  return `${stage}:${instruction}`;
}

/**
 * Of each work, for each of its causes its place among the works of that instruction; nothing for housekeeping and for what
 * is only shown with another. An instruction has several where it fires triggers, fetches what it adds or copies, or is
 * built for several platforms.
 */
export function partsOf(works: readonly { readonly kind: WorkKind; readonly causes: readonly WorkCause[]; readonly shownWith?: number }[]): readonly (readonly number[])[] {
  const counts = new Map<string, number>();
  return works.map(({ kind, causes, shownWith }) => {
    if (kind === "internal" || shownWith !== undefined) return [];
    return causes.map((cause) => {
      const key = instructionKey(cause);
      const part = counts.get(key) ?? 0;
      counts.set(key, part + 1);
      return part;
    });
  });
}
