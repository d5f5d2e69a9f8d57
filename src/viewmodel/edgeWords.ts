import type { Analysis, EdgeVia, NodeId, StageEdge } from "../engine/index.ts";
import { listWords } from "./countWords.ts";
import { nodeNames } from "./nodeNames.ts";
import { isProcessed } from "./outcomeWords.ts";

/** An edge told in words: who takes what from where, and who follows it for the chosen target. */
export interface EdgeWords {
  /** `stage2 copies from base on line 8.` */
  readonly fact: string;
  /** `Both builders follow it.` */
  readonly followers: string;
}

/** An edge of the graph in words; null where there is none with this id. */
export function edgeWords(analysis: Analysis, id: string): EdgeWords | null {
  const edge = analysis.graph.edges.find((each) => each.id === id);
  const stage = edge && analysis.stages[edge.stage];
  if (!stage) return null;
  const row = stage.instructions[edge.instruction] ?? stage.from;
  const fact = `${stage.displayName} ${verb(edge.via)} ${nodeNames(analysis)(edge.source)} on line ${row.lines[0]}.`;
  return { fact, followers: followersOf(analysis, edge) };
}

/** Which stages use a source, in words: `base starts from it; test copies from it.` */
export function sourceWords(analysis: Analysis, source: NodeId): string {
  const nameOf = nodeNames(analysis);
  const users = new Map<string, Set<string>>();
  for (const edge of analysis.graph.edges) {
    if (edge.source !== source) continue;
    const names = users.get(verb(edge.via)) ?? new Set();
    users.set(verb(edge.via), names.add(nameOf(`stage:${edge.stage}`)));
  }
  const parts = [...users].map(([words, names]) => `${listWords([...names])} ${names.size > 1 ? plural(words) : words} it`);
  return parts.length === 0 ? "No stage uses it." : `${parts.join("; ")}.`;
}

function verb(via: EdgeVia): string {
  switch (via) {
    case "base":
      return "starts from";
    case "copy":
      return "copies from";
    case "add":
      return "adds from";
    case "mount":
      return "mounts";
    case "onbuild":
      return "copies by ONBUILD from";
  }
}

function plural(words: string): string {
  return words.replace(/^copies/, "copy").replace(/^(start|add|mount)s/, "$1");
}

function followersOf({ verdicts, target, stages }: Analysis, edge: StageEdge): string {
  const verdict = verdicts.stages[edge.stage];
  const step = edge.instruction < 0 ? verdict?.from : verdict?.steps[edge.instruction];
  const legacy = edge.boundBy.legacy && step !== undefined && isProcessed(step.legacy);
  const buildkit = edge.boundBy.buildkit && step !== undefined && isProcessed(step.buildkit);
  if (legacy && buildkit) return "Both builders follow it.";
  if (legacy) return `Legacy alone follows it${edge.boundBy.buildkit ? "" : ": BuildKit reads this line in another way"}.`;
  if (buildkit) return `BuildKit alone follows it${edge.boundBy.legacy ? "" : ": legacy reads this line in another way, or not at all"}.`;
  const name = stages[target.buildkit]?.displayName ?? stages[target.legacy]?.displayName;
  return name === undefined ? "No builder follows it." : `No builder follows it for ${name}.`;
}
