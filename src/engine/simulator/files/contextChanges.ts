import { cleanSource, namesOf } from "./contextFiles.ts";
import type { ContextContent } from "./contextFiles.ts";
import { matcherOf } from "./sourceMatcher.ts";

/** What is different about a file of the build context. */
export interface ContextChange {
  readonly path: string;
  readonly kind: "another content" | "new" | "gone";
}

/** The files that one source stands for and that are not what they were, changed ones first. */
export function listContextChanges(before: ContextContent, now: ContextContent, source: string): readonly ContextChange[] {
  const path = cleanSource(source);
  const fits = matcherOf(path);
  const changes: ContextChange[] = [];
  for (const name of new Set([...before.revisions.keys(), ...now.revisions.keys()])) {
    if ((before.revisions.get(name) ?? "") !== (now.revisions.get(name) ?? "") && fits(name)) changes.push({ path: name, kind: "another content" });
  }
  if (before.dockerfile !== now.dockerfile && fits("Dockerfile")) changes.push({ path: "Dockerfile", kind: "another content" });
  if (!before.sent || !now.sent) return changes;
  const [had, has] = [new Set(namesOf(before.sent, path)), new Set(namesOf(now.sent, path))];
  for (const name of has) if (!had.has(name)) changes.push({ path: name, kind: "new" });
  for (const name of had) if (!has.has(name)) changes.push({ path: name, kind: "gone" });
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
