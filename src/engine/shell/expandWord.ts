import { quote } from "../source/quote.ts";
import { isSpace } from "../source/unicode.ts";
import { MalformedWord } from "./malformedWord.ts";
import type { Variables } from "./variables.ts";
import { LONGEST_VALUE, WordReader } from "./wordReader.ts";
import type { WordRules } from "./wordRules.ts";
import { WordSplitter } from "./wordSplitter.ts";

export interface ExpandedWord {
  readonly text: string;
  /** Where asked for: the text split at unquoted white space, after expansion. */
  readonly words: readonly string[];
  /** Names that were looked up, in order, and whether they were found. */
  readonly matched: ReadonlySet<string>;
  readonly unmatched: ReadonlySet<string>;
  /** The builder's message if the word is malformed; the other fields are then empty. */
  readonly error?: string;
  /** True where the value was cut at LONGEST_VALUE. */
  readonly isCut: boolean;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Expands `$name`, `${name…}`, quotes and escapes in a word, as BuildKit does (shell/lex.go). */
export function expandWord(word: string, variables: Variables, rules: WordRules): ExpandedWord {
  if (isPlain(word, rules)) {
    return { text: word, words: rules.splitsWords ? splitPlain(word) : [], matched: NOTHING, unmatched: NOTHING, isCut: false };
  }
  const reader = new WordReader(word, variables, rules);
  try {
    const { text, words } = reader.readUntil("");
    if (rules.allowance) rules.allowance.left -= reader.growth;
    const isCut = text.length > LONGEST_VALUE || reader.isCut;
    return { text: text.slice(0, LONGEST_VALUE), words, matched: reader.matched ?? NOTHING, unmatched: reader.unmatched ?? NOTHING, isCut };
  } catch (error) {
    if (!(error instanceof MalformedWord)) throw error;
    const message = `failed to process ${quote(word)}: ${error.message}`;
    return { text: "", words: [], matched: reader.matched ?? NOTHING, unmatched: reader.unmatched ?? NOTHING, error: message, isCut: false };
  }
}

function isPlain(word: string, rules: WordRules): boolean {
  const escape = rules.escape.charCodeAt(0);
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code === 0x24 || code === 0x22 || code === 0x27 || code === 0x3c || code === escape || code === 0xfeff) return false;
  }
  return true;
}

function splitPlain(word: string): readonly string[] {
  for (let at = 0; at < word.length; at += 1) {
    if (isSpace(word.charCodeAt(at))) {
      const splitter = new WordSplitter({ text: "" });
      splitter.add(word);
      return splitter.finish();
    }
  }
  return word === "" ? [] : [word];
}
