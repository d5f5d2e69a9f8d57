import type { SettingName } from "../../builders/buildkit/vertexOperation.ts";
import { showValue } from "../showValue.ts";
import type { CachedVertex } from "./cachedVertex.ts";

/** What is different in a step from how it was before, in one sentence with both forms; undefined where it is the same step. `argumentNames`: what the file declares by ARG. */
export function describeDifference(now: CachedVertex, before: CachedVertex, argumentNames: ReadonlySet<string>, keyword: string): string | undefined {
  if (now.operation === before.operation) return undefined;
  const settings = new Map(before.settings.map((it) => [it.name, it.value]));
  for (const { name, value } of now.settings) {
    const was = settings.get(name) ?? "";
    if (was !== value) return describeSetting(name, value, was, keyword);
  }
  return describeVariable(now.variables(), before.variables(), argumentNames);
}

function describeSetting(name: SettingName, now: string, was: string, keyword: string): string {
  switch (name) {
    case "command":
      return `This ${keyword} is ${showValue(commandOf(now))}, before ${showValue(commandOf(was))}.`;
    case "directory":
      return keyword === "WORKDIR" ? `This WORKDIR is ${showValue(now)}, before ${showValue(was)}.` : `Its working directory is ${showValue(now)}, before ${showValue(was)}.`;
    case "user":
      return `Its USER is ${showValue(now)}, before ${showValue(was)}.`;
    case "owner":
      return `The owner of what it leaves is ${showValue(now)}, before ${showValue(was)}.`;
    case "mode":
      return `Its --chmod is ${showValue(now)}, before ${showValue(was)}.`;
    case "destination":
      return `It goes to ${showValue(now)}, before to ${showValue(was)}.`;
    case "network":
    case "security":
    case "platform":
      return `Its ${name} is ${showValue(now)}, before ${showValue(was)}.`;
    case "mounts":
      return "Its --mount flags are not what they were.";
    case "excludes":
      return "Its --exclude flags are not what they were.";
    case "sources":
      return `This ${keyword} names other sources than before: the last part of each path counts.`;
    case "content":
      return "The text of its heredoc is not what it was.";
    case "source":
      return "It names another source than before.";
  }
}

type Variables = ReturnType<CachedVertex["variables"]>;

function describeVariable(now: Variables, before: Variables, argumentNames: ReadonlySet<string>): string {
  const [has, had] = [new Map(now), new Map(before)];
  const name = now.find(([it, value]) => had.get(it) !== value)?.[0] ?? before.find(([it]) => !has.has(it))?.[0];
  if (name === undefined) return "Its variables are the same, but set in another order, and the order counts.";
  const kind = argumentNames.has(name) ? "build argument" : "variable";
  const why = kind === "build argument" ? " It counts for every RUN behind its ARG, used or not." : "";
  const [value, was] = [has.get(name), had.get(name)];
  if (value === undefined) return `The ${kind} ${name} is no longer set, before it was ${showValue(was ?? "")}.${why}`;
  if (was === undefined) return `The ${kind} ${name} is ${showValue(value)}, before it was not set.${why}`;
  return `The ${kind} ${name} is ${showValue(value)}, before ${showValue(was)}.${why}`;
}

/** A RUN's script without its shell, where that is all it has in front. */
function commandOf(words: string): string {
  const parsed: unknown = JSON.parse(words);
  if (!Array.isArray(parsed)) return words;
  const texts = parsed.map((it) => String(it));
  return texts.length === 3 && texts[1] === "-c" ? (texts[2] ?? "") : texts.join(" ");
}
