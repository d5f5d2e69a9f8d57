import type { Completion, CompletionList, CompletionPlace } from "./completion.ts";
import { completeMount } from "./completeMount.ts";
import { completeStages } from "./completeStages.ts";
import type { FlagHelp } from "./help/flagHelp.ts";
import { flagsOf } from "./help/flagHelp.ts";
import { commonPlatforms } from "./help/platforms.ts";

/** The flags of an instruction, or the value of the one at the caret. */
export function completeFlag(place: CompletionPlace): CompletionList | undefined {
  const { word, wordStart, offset, keyword } = place;
  const equals = word.indexOf("=");
  if (equals === -1) {
    const items = flagsOf(keyword).filter((it) => isFree(place, it)).map(toCompletion);
    return items.length === 0 ? undefined : { span: { start: wordStart, end: offset }, items };
  }
  const flag = flagsOf(keyword).find(({ name }) => name === word.slice(0, equals));
  if (!flag) return undefined;
  const quote = /^["']/.test(word.slice(equals + 1)) ? 1 : 0;
  const span = { start: wordStart + equals + 1 + quote, end: offset };
  if (flag.name === "--mount") return completeMount(place, span);
  return { span, items: completeValue(place, flag) };
}

function completeValue(place: CompletionPlace, { name, values = [] }: FlagHelp): readonly Completion[] {
  if (name === "--from") return completeStages(place, "copy");
  if (name !== "--platform") return values.map((it) => ({ kind: "value", label: it, insert: it, detail: "", text: "" }));
  const variables = [["$BUILDPLATFORM", "where the builder runs: for stages that cross-compile"], ["$TARGETPLATFORM", "what is built for: the platform without the flag"]] as const;
  return [
    ...variables.map(([label, text]): Completion => ({ kind: "variable", label, insert: label, detail: "", text })),
    ...commonPlatforms.map((it): Completion => ({ kind: "value", label: it, insert: it, detail: "platform", text: "" })),
  ];
}

function isFree({ node, wordStart }: CompletionPlace, { name, isRepeatable }: FlagHelp): boolean {
  return Boolean(isRepeatable) || !node.flags.some(({ text, span }) => span.start !== wordStart && (text === name || text.startsWith(`${name}=`)));
}

function toCompletion({ name, value, text }: FlagHelp): Completion {
  const insert = value === "" ? name : `${name}=`;
  return { kind: "flag", label: name, insert, detail: value === "" ? "" : `=${value}`, text, ...(value !== "" && { goesOn: true as const }) };
}
