import type { Completion, CompletionPlace } from "./completion.ts";
import { findStageAt } from "./findNode.ts";

/**
 * The stages above the caret's own, the nearest first, and the named contexts; for COPY, which alone takes one, each
 * stage's number behind them.
 */
export function completeStages({ file, node }: CompletionPlace, via: "base" | "copy" | "mount"): readonly Completion[] {
  const { names, options } = file;
  const own = findStageAt(file, node.span.start)?.index ?? names.stages.length;
  const above = names.stages.slice(0, own).reverse();
  const items: Completion[] = [];
  const listed = new Set<string>();
  for (const { index, name, node: from } of above) {
    const label = name.toLowerCase();
    if (label === "" || listed.has(label)) continue;
    listed.add(label);
    items.push({ kind: "stage", label, insert: label, detail: `stage ${index}, line ${from.lines[0]}`, text: `FROM ${from.arguments[0]?.value ?? ""}` });
  }
  for (const name of Object.keys(options.contexts ?? {})) if (!listed.has(name)) items.push({ kind: "image", label: name, insert: name, detail: "named context", text: "BuildKit alone knows it." });
  if (via !== "copy") return items;
  for (const { index, name, node: from } of above) {
    items.push({ kind: "stage", label: String(index), insert: String(index), detail: name.toLowerCase() || `line ${from.lines[0]}`, text: `FROM ${from.arguments[0]?.value ?? ""}. The number changes when a stage is added above: a name stays.` });
  }
  return items;
}
