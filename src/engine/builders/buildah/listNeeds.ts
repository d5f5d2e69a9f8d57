import type { Stage } from "../../instructions/instruction.ts";
import type { WordRules } from "../../shell/wordRules.ts";
import { expandWith } from "../argValues.ts";

export interface NeedsQuestion {
  /** What the arguments before the first FROM stand for. */
  readonly values: ReadonlyMap<string, string>;
  /** `--build-arg`. */
  readonly given: ReadonlyMap<string, string>;
  readonly rules: WordRules;
  /** `--build-context`. */
  readonly contexts: Readonly<Record<string, string>>;
}

/** The name by which buildah knows a stage: as written, or its number (openshift/imagebuilder, NewStages). */
export function nameInBuildah({ index, from }: Stage): string {
  return from.name === "" ? String(index) : (from.node.arguments[2]?.value ?? from.name);
}

/**
 * Names of the stages that each named stage needs (imagebuildah/executor.go, Build): a FROM and a COPY --from with their
 * variables put in, a number as that stage's name, and a mount's from= as written, number or not. Of two stages with one
 * name the later one's needs count.
 */
export function listNeeds(stages: readonly Stage[], { values, given, rules, contexts }: NeedsQuestion): ReadonlyMap<string, readonly string[]> {
  const needs = new Map<string, string[]>();
  for (const stage of stages) {
    const own: string[] = [];
    needs.set(nameInBuildah(stage), own);
    const known = (name: string): boolean => !Object.hasOwn(contexts, name) && needs.has(name);
    const locals = new Map(values);
    const base = expandWith(stage.from.base, locals, rules);
    if (known(base)) own.push(base);
    for (const instruction of stage.instructions) {
      if (instruction.kind === "ARG") {
        for (const { key, value } of instruction.names) if (value !== undefined && !given.has(key)) locals.set(key, expandWith(value, new Map(), rules));
      } else if (instruction.kind === "COPY" && instruction.from !== "") {
        const written = expandWith(instruction.from, locals, rules);
        const number = /^\+?[0-9]{1,15}$/.test(written) ? Number(written) : -1;
        const source = number >= 0 && number < stage.index ? stages[number] : undefined;
        const name = source ? nameInBuildah(source) : written;
        if (known(name)) own.push(name);
      } else if (instruction.kind === "RUN") {
        for (const field of instruction.mounts.flatMap(({ fields }) => fields)) {
          const name = /^from=([^]*)$/.exec(field)?.[1];
          if (name !== undefined && known(name)) own.push(name);
        }
      }
    }
  }
  return needs;
}
