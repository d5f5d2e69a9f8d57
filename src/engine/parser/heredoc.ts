import { expandWord } from "../shell/expandWord.ts";
import { NO_VARIABLES } from "../shell/variables.ts";

/** `<<NAME` as a word announces it, before its body is read. */
export interface HeredocStart {
  readonly name: string;
  readonly isChomped: boolean;
  readonly isExpanded: boolean;
}

const FORM = /^(\d*)<<(-?)[\t\n\f\r ]*([^<]*)$/;

/**
 * Reads a word as the start of a heredoc; undefined where it is none, the message where its name
 * is malformed (parser/parser.go, heredocFromMatch).
 */
export function readHeredocStart(word: string): HeredocStart | { readonly error: string } | undefined {
  const match = FORM.exec(word);
  const rest = match?.[3] ?? "";
  if (!match || rest === "") return undefined;
  const plain = expandWord(rest, NO_VARIABLES, { escape: "\\", keepsUnset: true, splitsWords: true });
  if (plain.error !== undefined) return { error: plain.error };
  const raw = expandWord(rest, NO_VARIABLES, { escape: "\\", keepsUnset: true, splitsWords: true, keepsQuotes: true });
  const [name] = plain.words;
  if (name === undefined || plain.words.length !== 1) return undefined;
  if (raw.words.length !== 1) return { error: `internal lexing of heredoc produced inconsistent results: ${rest}` };
  return { name, isChomped: match[2] === "-", isExpanded: countQuotes(name) === countQuotes(raw.words[0] ?? "") };
}

/** All heredocs that a joined line announces, in order (parser/parser.go, heredocsFromLine). */
export function findHeredocStarts(line: string): readonly HeredocStart[] | { readonly error: string } {
  const { words } = expandWord(line, NO_VARIABLES, { escape: "\\", keepsQuotes: true, keepsEscapes: true, keepsUnset: true, splitsWords: true });
  const starts: HeredocStart[] = [];
  for (const word of words) {
    if (!word.includes("<<")) continue;
    const start = readHeredocStart(word);
    if (start === undefined) continue;
    if ("error" in start) return start;
    starts.push(start);
  }
  return starts;
}

/** Takes the leading tabs off every line of a `<<-` heredoc. */
export function chompHeredoc(content: string): string {
  return content.replace(/^\t+/gm, "");
}

function countQuotes(text: string): number {
  let count = 0;
  for (const character of text) if (character === "'" || character === '"') count += 1;
  return count;
}
