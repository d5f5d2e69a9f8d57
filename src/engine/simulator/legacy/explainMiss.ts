import { describeContextChanges, listContextChanges } from "../files/contextChanges.ts";
import { showValue } from "../showValue.ts";
import type { CacheKey, CachedStep, ChildSteps, StepOrigin } from "./legacyCache.ts";

/** A step that was looked up in vain. */
export interface MissedStep {
  readonly keyword: string;
  readonly key: CacheKey;
  readonly origin: StepOrigin | undefined;
}

/**
 * Why a step is not in the cache, in one sentence, from what was done on the same image before.
 *
 * @param children steps on the same parent image
 */
export function explainMiss(children: ChildSteps | undefined, { keyword, key, origin }: MissedStep): string {
  const same = children?.byCommand.get(key.commandText);
  if (!same) {
    const other = children?.byKeyword.get(keyword);
    return other ? `This step is ${showStep(key)}, before it was ${showStep(other)}.` : `On this image no ${keyword} was carried out before: it is new here.`;
  }
  if (!isSame(same.content, key.content)) return describeContent(same, keyword, origin);
  return describeArguments(same, key) ?? "The cache is not asked.";
}

function describeContent(same: CachedStep, keyword: string, origin: StepOrigin | undefined): string {
  const before = same.origin;
  const changes = origin && before ? origin.sources.flatMap((it) => listContextChanges(before.content, origin.content, it)) : [];
  return describeContextChanges(changes, keyword) ?? `What this ${keyword} copies is not what it copied before.`;
}

function describeArguments(same: CachedStep, key: CacheKey): string | undefined {
  const [had, has] = [readArguments(same), readArguments(key)];
  const name = [...has.keys(), ...had.keys()].find((it) => has.get(it) !== had.get(it));
  if (name === undefined) return undefined;
  const show = (value: string | undefined): string => (value === undefined ? "not given" : showValue(value));
  return `The build argument ${name} is ${show(has.get(name))}, before ${show(had.get(name))}. Each ARG of the stage counts for a RUN, used or not.`;
}

function readArguments({ argumentValues }: CacheKey): ReadonlyMap<string, string> {
  return new Map(argumentValues.map((it) => [it.slice(0, it.indexOf("=")), it.slice(it.indexOf("=") + 1)]));
}

/** A step as it was written, without the usual shell in front. */
function showStep({ commandText }: CacheKey): string {
  const plain = commandText
    .replace(/^RUN \/bin\/sh -c /, "RUN ")
    .replace(/^(COPY|ADD) (--chown=\S+ )?in /, "$1 $2… ")
    .replace(/^(CMD|ENTRYPOINT) \[true,"(.*)"\]$/s, "$1 $2")
    .replace(/^(CMD|ENTRYPOINT) \[false,?/, "$1 [");
  return showValue(plain);
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((it, index) => it === right[index]);
}
