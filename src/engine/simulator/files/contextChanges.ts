import { cleanPath } from "../../source/paths.ts";
import type { ContextContent } from "./contextFiles.ts";
import { matcherOf } from "./contextFiles.ts";

/** What is different about a file of the build context. */
export interface ContextChange {
  readonly path: string;
  readonly kind: "another content" | "new" | "gone";
}

/** The files that one source stands for and that are not what they were, changed ones first. */
export function listContextChanges(before: ContextContent, now: ContextContent, source: string): readonly ContextChange[] {
  const fits = matcherOf(cleanPath(`/${source}`).slice(1));
  const changes: ContextChange[] = [];
  for (const path of new Set([...before.revisions.keys(), ...now.revisions.keys()])) {
    if ((before.revisions.get(path) ?? "") !== (now.revisions.get(path) ?? "") && fits(trim(path))) changes.push({ path, kind: "another content" });
  }
  if (before.dockerfile !== now.dockerfile && fits("Dockerfile") && (now.paths?.includes("Dockerfile") ?? true)) changes.push({ path: "Dockerfile", kind: "another content" });
  if (!before.paths || !now.paths) return changes;
  const [had, has] = [new Set(before.paths), new Set(now.paths)];
  for (const path of has) if (!had.has(path) && fits(trim(path))) changes.push({ path, kind: "new" });
  for (const path of had) if (!has.has(path) && fits(trim(path))) changes.push({ path, kind: "gone" });
  return changes;
}

/** One sentence on what a step takes from the build context; undefined where nothing is different. */
export function describeContextChanges(changes: readonly ContextChange[], keyword: string): string | undefined {
  const [first] = changes;
  if (!first) return undefined;
  const more = changes.length === 1 ? "" : changes.length === 2 ? " (and one more file differs)" : ` (and ${changes.length - 1} more files differ)`;
  switch (first.kind) {
    case "another content":
      return `${first.path}, which this ${keyword} takes, is not what it was${more}.`;
    case "new":
      return `${first.path}, which this ${keyword} takes, is new${more}.`;
    case "gone":
      return `${first.path}, which this ${keyword} took before, is gone${more}.`;
  }
}

function trim(path: string): string {
  return cleanPath(`/${path}`).slice(1);
}
