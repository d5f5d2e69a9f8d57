import { LONGEST_CONTEXT_LIST, MOST_CONTEXT_PATHS } from "../state/contextLimits.ts";

/** Paths of a build context as they were read, or why they were not. */
export type ContextList = { readonly kind: "listed"; readonly files: readonly string[] } | { readonly kind: "refused"; readonly sentence: string };

/** Reads paths that are written one a line, as `git ls-files` and `find` print them. Blank lines are none. */
export function readContextList(text: string): ContextList {
  if (text.length > LONGEST_CONTEXT_LIST) return { kind: "refused", sentence: `The list is longer than ${LONGEST_CONTEXT_LIST / 1_000_000} MB. ${advice}` };
  const files = text.split("\n").map((line) => line.replace(/\r$/, "")).filter((line) => /\S/.test(line));
  if (files.length > MOST_CONTEXT_PATHS) return { kind: "refused", sentence: tellTooMany(`The list has ${files.length.toLocaleString("en")} paths`) };
  return { kind: "listed", files };
}

/** The refusal of more paths than fit; `who` says what has too many. */
export function tellTooMany(who: string): string {
  return `${who}. The limit is ${MOST_CONTEXT_PATHS.toLocaleString("en")}. ${advice}`;
}

const advice = "Leave out what .dockerignore leaves out anyway, such as node_modules.";
