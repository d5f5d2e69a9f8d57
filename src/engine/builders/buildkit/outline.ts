import type { Stage } from "../../instructions/instruction.ts";
import type { LineRange } from "../../source/span.ts";
import type { BuildState } from "./buildState.ts";

/** What `docker build --call=targets` says of a stage; absent means empty. */
export interface TargetEntry {
  readonly name?: string;
  readonly description?: string;
  readonly default: boolean;
  readonly base: string;
  readonly platform?: string;
}

/** What `docker build --call=outline` says of the target; absent means empty. */
export interface Outline {
  /** Empty for an unnamed stage. */
  readonly name: string;
  readonly description?: string;
  readonly args: readonly { readonly name: string; readonly value?: string; readonly description?: string; readonly line: number }[];
  readonly secrets: readonly OutlineNeed[];
  readonly ssh: readonly OutlineNeed[];
}

export interface OutlineNeed {
  readonly name: string;
  readonly required?: boolean;
  readonly line: number;
}

/** Every stage as a possible target, as the file writes it (dockerfile2llb/convert.go, ListTargets). */
export function listTargets(stages: readonly Stage[]): readonly TargetEntry[] {
  return stages.map(({ from }, index) => ({
    ...(from.name === "" ? {} : { name: from.name }),
    ...(from.description === "" ? {} : { description: from.description }),
    default: index === stages.length - 1,
    base: from.base,
    ...(from.platform === "" ? {} : { platform: from.platform }),
  }));
}

/** The arguments, secrets and keys that a target uses, itself, by its base and by what it takes files from (dockerfile2llb/outline.go). */
export function describeTarget(target: BuildState): Outline {
  const states = withSources(target);
  const args = new Map<string, Outline["args"][number]>();
  const secrets = new Map<string, OutlineNeed>();
  const keys = new Map<string, OutlineNeed>();
  for (const { outline } of states) {
    for (const name of usedArgs(outline)) {
      const info = outline.args.get(name) ?? outline.globalArgs.get(name);
      if (!info || args.has(name)) continue;
      const value = info.value === "" ? {} : { value: info.value };
      const description = info.description === "" ? {} : { description: info.description };
      args.set(name, { name, ...value, ...description, line: info.lines[0] });
    }
    collectNeeds(outline.secrets, secrets);
    collectNeeds(outline.keys, keys);
  }
  const from = target.stage?.from;
  return {
    name: from?.name ?? "",
    ...(from?.description ? { description: from.description } : {}),
    args: sorted(args.values()),
    secrets: sorted(secrets.values()),
    ssh: sorted(keys.values()),
  };
}

function withSources(target: BuildState): readonly BuildState[] {
  const seen = new Set<BuildState>();
  const waiting = [target];
  for (let state = waiting.pop(); state; state = waiting.pop()) {
    if (seen.has(state)) continue;
    seen.add(state);
    for (const source of [...state.dependencies.keys()].reverse()) waiting.push(source);
    if (state.base) waiting.push(state.base);
  }
  return [...seen];
}

/** The names used, and those that their defaults were made of. */
function usedArgs({ globalArgs, args, usedArgs: used }: BuildState["outline"]): ReadonlySet<string> {
  const all = new Set<string>();
  const waiting = [...used];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (all.has(name)) continue;
    all.add(name);
    for (const dependency of (args.get(name) ?? globalArgs.get(name))?.dependencies ?? []) waiting.push(dependency);
  }
  return all;
}

function collectNeeds(needs: ReadonlyMap<string, { readonly isRequired: boolean; readonly lines: LineRange }>, into: Map<string, OutlineNeed>): void {
  for (const [name, { isRequired, lines }] of needs) {
    if (!into.has(name)) into.set(name, { name, ...(isRequired ? { required: true } : {}), line: lines[0] });
  }
}

function sorted<Entry extends { readonly name: string; readonly line: number }>(entries: Iterable<Entry>): readonly Entry[] {
  return [...entries].sort((a, b) => a.line - b.line || (a.name < b.name ? -1 : 1));
}
