import type { Completion, CompletionList, CompletionPlace } from "./completion.ts";
import { completeStages } from "./completeStages.ts";
import { flagsOf } from "./help/flagHelp.ts";

/** What can stand as a word behind a keyword and its flags. Undefined where that is anything. */
export function completeArgument(place: CompletionPlace): CompletionList | undefined {
  const items = listWords(place);
  return items.length === 0 ? undefined : { span: { start: place.wordStart, end: place.offset }, items };
}

function listWords(place: CompletionPlace): readonly Completion[] {
  const { keyword, node, wordStart, file } = place;
  const position = node.arguments.filter(({ span }) => span.end <= wordStart && span.start < wordStart).length;
  switch (keyword) {
    case "FROM":
      return position === 0 ? listBases(place) : position === 1 ? [{ kind: "value", label: as(node.keyword), insert: `${as(node.keyword)} `, detail: "names the stage", text: "" }] : [];
    case "HEALTHCHECK":
      return position === 0 ? [...listFlags(place), word("CMD", "CMD ", "the command that checks"), word("NONE", "NONE", "no check, not even the base image's")] : [];
    case "SHELL":
      return position === 0 && file.ast.text.slice(wordStart, place.offset) === place.word ? shells.map(([insert, text]) => word(insert, insert, text)) : [];
    case "STOPSIGNAL":
      return position === 0 ? signals.map((it) => word(it, it, "signal")) : [];
    default:
      return [];
  }
}

function listBases(place: CompletionPlace): readonly Completion[] {
  const { file, wordStart, word: typed } = place;
  const stages = completeStages(place, "base");
  const known = new Set(stages.map(({ label }) => label));
  const images = new Set<string>();
  for (const { node } of file.names.stages) {
    const [base] = node.arguments;
    if (base && base.span.start !== wordStart && base.value !== "scratch" && !known.has(base.value.toLowerCase())) images.add(base.value);
  }
  const scratch: Completion = { kind: "image", label: "scratch", insert: "scratch", detail: "nothing", text: "An empty file system: for programs that need no other files." };
  // Whoever types the name of an image and presses Enter must not get another one for it.
  if (typed !== "") return [...stages, scratch].filter(({ label }) => label.startsWith(typed.toLowerCase()));
  return [
    ...stages,
    scratch,
    ...[...images].map((it): Completion => ({ kind: "image", label: it, insert: it, detail: "image of this file", text: "" })),
  ];
}

/** Right behind the keyword, with nothing typed, the flags are worth a look too. */
function listFlags({ keyword, node, word: typed }: CompletionPlace): readonly Completion[] {
  if (typed !== "" || node.flags.length > 0) return [];
  return flagsOf(keyword).map(({ name, value, text }) => ({ kind: "flag", label: name, insert: `${name}=`, detail: `=${value}`, text }));
}

const as = (keyword: string): string => (keyword === keyword.toLowerCase() ? "as" : "AS");

const word = (label: string, insert: string, detail: string): Completion => ({ kind: "value", label, insert, detail, text: "" });

const shells = [
  ['["/bin/bash", "-o", "pipefail", "-c"]', "fails where any part of a pipe fails"],
  ['["/bin/sh", "-c"]', "what Linux images start with"],
  ['["powershell", "-Command", "$ErrorActionPreference = \'Stop\';"]', "Windows"],
  ['["cmd", "/S", "/C"]', "what Windows images start with"],
] as const;

const signals = ["SIGTERM", "SIGINT", "SIGQUIT", "SIGKILL", "SIGHUP", "SIGUSR1", "SIGUSR2", "SIGWINCH"];
