import type { Instruction, Stage } from "../instructions/instruction.ts";
import { walkBaseTree } from "./baseTree.ts";
import type { BaseTree } from "./baseTree.ts";
import type { CheckedBuild } from "./finding.ts";
import { listVariables } from "./instructionVariables.ts";
import type { VariableUse } from "./variableText.ts";

/** An argument that a stage reads though it has not declared it. */
export interface LostVariable extends VariableUse {
  readonly stage: Stage;
  readonly instruction: Instruction;
  /** Nobody sets it here, or a stage that this one starts from declares it: BuildKit inherits that, the legacy builder does not. */
  readonly scope: "unset" | "inheritedArgument";
  /** The stage goes back to scratch or to an image whose variables are known. */
  readonly isBaseKnown: boolean;
}

/** Variables that every shell has, or that both builders hand to RUN without an ARG. */
const ALWAYS_SET: ReadonlySet<string> = new Set(
  [..."HTTP_PROXY HTTPS_PROXY FTP_PROXY NO_PROXY ALL_PROXY".split(" ")].flatMap((it) => [it, it.toLowerCase()]).concat("HOME", "HOSTNAME", "OLDPWD", "PATH", "PWD", "SHELL", "TERM", "USER"),
);

/** The first use in each stage of each argument that is declared elsewhere and not there. One walk over all stages. */
export function findLostVariables({ stages, graph, file }: CheckedBuild, { parents, childrenOf }: BaseTree): readonly LostVariable[] {
  const scopes = new VariableScopes();
  const images = readImageVariables({ graph, file });
  const lost: LostVariable[] = [];
  const knownBases: boolean[] = [];
  const triggered = new Map<Stage, readonly Definition[]>();
  walkBaseTree(parents, childrenOf, {
    enter(index) {
      const stage = stages[index];
      if (!stage) return;
      const parent = stages[parents[index] ?? -1];
      const image = images.get(index);
      const isBaseKnown = parent ? (knownBases[parent.index] ?? false) : image !== undefined;
      knownBases[index] = isBaseKnown;
      scopes.enter();
      for (const name of image ?? []) scopes.define("ENV", name);
      for (const [kind, name] of parent ? triggeredBy(parent) : NO_DEFINITIONS) scopes.define(kind, name);
      if (stage.instructions.length > 0) for (const it of findInStage(stage, file, scopes, isBaseKnown)) lost.push(it);
    },
    leave: () => scopes.leave(),
  });
  return lost.sort((a, b) => a.span.start - b.span.start);

  /** Thousands of stages can start from one with thousands of instructions. */
  function triggeredBy(parent: Stage): readonly Definition[] {
    let definitions = triggered.get(parent);
    if (!definitions) {
      definitions = listTriggered(parent);
      triggered.set(parent, definitions);
    }
    return definitions;
  }
}

function findInStage(stage: Stage, file: CheckedBuild["file"], scopes: VariableScopes, isBaseKnown: boolean): readonly LostVariable[] {
  const lost: LostVariable[] = [];
  const told = new Set<string>();
  const isLost = (name: string): boolean => !told.has(name) && !ALWAYS_SET.has(name) && file.originOf(name) !== undefined && scopes.look(name) !== "own";
  for (const instruction of stage.instructions) {
    for (const use of listVariables(file, instruction, isLost)) {
      const scope = scopes.look(use.name);
      if (scope === "own" || told.has(use.name)) continue;
      told.add(use.name);
      lost.push({ ...use, stage, instruction, scope, isBaseKnown });
    }
    if (instruction.kind === "ARG") for (const { key } of instruction.names) scopes.define("ARG", key);
    else if (instruction.kind === "ENV") for (const { key } of instruction.pairs) scopes.define("ENV", key.replace(/["']/g, ""));
  }
  return lost;
}

type Definition = readonly [kind: "ARG" | "ENV", name: string];

const NO_DEFINITIONS: Definition[] = [];

/** What the stages from the root of the tree down to the present one define. */
class VariableScopes {
  private readonly counts = { ARG: new Map<string, number>(), ENV: new Map<string, number>() };
  private readonly stages: Definition[][] = [];
  /** Those of the last stage that was entered. */
  private readonly own = new Set<string>();

  enter(): void {
    this.stages.push(NO_DEFINITIONS);
    if (this.own.size > 0) this.own.clear();
  }

  define(kind: "ARG" | "ENV", name: string): void {
    const last = this.stages.length - 1;
    const definitions = this.stages[last];
    if (definitions === NO_DEFINITIONS) this.stages[last] = [[kind, name]];
    else definitions?.push([kind, name]);
    this.own.add(name);
    this.counts[kind].set(name, (this.counts[kind].get(name) ?? 0) + 1);
  }

  /** `own` also where an ENV is inherited: both builders hand those down. */
  look(name: string): LostVariable["scope"] | "own" {
    if (this.own.has(name) || (this.counts.ENV.get(name) ?? 0) > 0) return "own";
    return (this.counts.ARG.get(name) ?? 0) > 0 ? "inheritedArgument" : "unset";
  }

  leave(): void {
    for (const [kind, name] of this.stages.pop() ?? []) this.counts[kind].set(name, (this.counts[kind].get(name) ?? 1) - 1);
  }
}

/** What the triggers of a base define in the stages that start from it. */
function listTriggered({ instructions }: Stage): readonly Definition[] {
  const definitions: Definition[] = [];
  for (const { trigger } of instructions.map((it) => it.node)) {
    const keyword = trigger?.keyword.toUpperCase();
    if (!trigger || (keyword !== "ARG" && keyword !== "ENV")) continue;
    for (const { value } of trigger.arguments) definitions.push([keyword, value.split("=", 1)[0] ?? ""]);
  }
  return definitions;
}

/** By stage, the variables of its base where that is an image of which they are told, or scratch. */
function readImageVariables({ graph, file }: Pick<CheckedBuild, "graph" | "file">): ReadonlyMap<number, readonly string[]> {
  const references = new Map(graph.sources.map((it) => [it.id, it]));
  const known = new Map(Object.entries(file.options.images ?? {}));
  const variables = new Map<number, readonly string[]>();
  for (const { source, stage, via, boundBy } of graph.edges) {
    if (via !== "base" || !boundBy.buildkit) continue;
    const image = known.get(references.get(source)?.reference ?? "");
    if (references.get(source)?.kind === "scratch") variables.set(stage, []);
    else if (image) variables.set(stage, [...(image.env ?? []).map(nameOf), ...(image.onbuild ?? []).flatMap(namesOfTrigger)]);
  }
  return variables;
}

function nameOf(entry: string): string {
  return entry.split("=", 1)[0] ?? "";
}

function namesOfTrigger(trigger: string): readonly string[] {
  const words = /^\s*(?:ARG|ENV)\s+(.*)/is.exec(trigger)?.[1] ?? "";
  return words.split(/\s+/).map(nameOf);
}
