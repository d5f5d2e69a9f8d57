import { quote } from "../source/quote.ts";
import { isSpace } from "../source/unicode.ts";
import { replaceMatches, trimPrefix, trimSuffix } from "./replacement.ts";
import type { Replaced } from "./replacement.ts";
import type { Variables } from "./variables.ts";
import { WordSplitter } from "./wordSplitter.ts";
import type { WordBuffer } from "./wordSplitter.ts";

/** How a word is to be read; what is absent is off. */
export interface WordRules {
  /** The escape directive's character. */
  readonly escape: string;
  /** Keep quotes in the result. */
  readonly keepsQuotes?: boolean;
  /** Keep escape characters in the result. */
  readonly keepsEscapes?: boolean;
  /** Quotes are ordinary characters. */
  readonly ignoresQuotes?: boolean;
  /** Leave what names no variable as it is written. */
  readonly keepsUnset?: boolean;
  /** The words are asked for as well: finding them costs more than the text. */
  readonly splitsWords?: boolean;
  /** How much the words of one file may grow together; absent: as much as they like, each for itself. */
  readonly allowance?: Allowance;
  /** What BuildKit 0.8 knew: no modifiers but `:-`, `:+`, `:?` and `?`, and no heredocs. */
  readonly grammar?: "current" | "buildkit-0.8";
}

/** The characters by which values may still make words longer. Shared by all words of a build, and used up by them. */
export interface Allowance {
  left: number;
}

/** A file in which each of thousands of lines has a value as long as can be would fill the memory. */
export const fullAllowance = (): Allowance => ({ left: 32 << 20 });

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

/** Values that double with each line would fill the memory: they are cut here, in UTF-16 units. */
export const LONGEST_VALUE = 1 << 20;

/** Deeper `${a:-${a:-…}}` than this is refused: far beyond any use, and the reader must not run out of stack. */
export const DEEPEST_NESTING = 500;

/** What one word may still grow by when the allowance is used up. */
const LONGEST_BEYOND = 4096;

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

class MalformedWord extends Error {}

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

class WordReader {
  matched: Set<string> | undefined;
  unmatched: Set<string> | undefined;
  isCut = false;
  /** Characters by which values have made the word longer. */
  growth = 0;
  private at: number;
  private depth = 0;
  private readonly buffer: WordBuffer = { text: "" };
  private keepsEscapes: boolean;
  private readonly word: string;
  private readonly variables: Variables;
  private readonly rules: WordRules;

  constructor(word: string, variables: Variables, rules: WordRules) {
    this.word = word;
    this.variables = variables;
    this.rules = rules;
    this.keepsEscapes = rules.keepsEscapes ?? false;
    this.at = word.startsWith("\uFEFF") ? 1 : 0;
  }

  /** Reads up to and over `stop`; the empty string stands for the end of the word. */
  readUntil(stop: string): { text: string; words: readonly string[] } {
    this.depth += 1;
    if (this.depth > DEEPEST_NESTING) throw new MalformedWord(`substitutions nested deeper than ${DEEPEST_NESTING}`);
    const splitter = this.rules.splitsWords ? new WordSplitter(this.buffer) : undefined;
    let text = "";
    while (this.at < this.word.length) {
      // Not at every character past the limit: each cut copies the whole text.
      if (text.length > 2 * LONGEST_VALUE) {
        this.isCut = true;
        text = text.slice(0, LONGEST_VALUE);
      }
      const character = this.word.charAt(this.at);
      if (stop !== "" && character === stop) {
        this.at += 1;
        this.depth -= 1;
        return { text, words: splitter?.finish() ?? [] };
      }
      if (character === "$") {
        const value = this.readValue();
        text += value;
        splitter?.add(value);
      } else if ((character === "<" && this.rules.grammar !== "buildkit-0.8") || (!this.rules.ignoresQuotes && (character === "'" || character === '"'))) {
        const piece = character === "<" ? this.readAngle() : character === "'" ? this.readSingleQuoted() : this.readDoubleQuoted();
        text += piece;
        splitter?.addRaw(piece);
      } else if (character === this.rules.escape) {
        this.at += 1;
        if (this.keepsEscapes) {
          splitter?.addRaw(character);
          text += character;
        }
        if (this.at >= this.word.length) break;
        const escaped = this.next();
        splitter?.addRaw(escaped);
        text += escaped;
      } else {
        const run = this.readRun(stop);
        splitter?.add(run);
        text += run;
      }
    }
    this.depth -= 1;
    if (stop !== "") throw new MalformedWord(`unexpected end of statement while looking for matching ${stop}`);
    return { text, words: splitter?.finish() ?? [] };
  }

  /** The characters up to the next one that may mean something, at least one. */
  private readRun(stop: string): string {
    const start = this.at;
    const escape = this.rules.escape.charCodeAt(0);
    const stopCode = stop === "" ? -1 : stop.charCodeAt(0);
    do {
      this.at += 1;
      const code = this.word.charCodeAt(this.at);
      if (code === 0x24 || code === 0x22 || code === 0x27 || code === 0x3c || code === escape || code === stopCode) break;
    } while (this.at < this.word.length);
    return this.word.slice(start, this.at);
  }

  /** The next whole character, read over; U+FFFD behind the end, where Go's scanner answers EOF. */
  private next(): string {
    const code = this.word.codePointAt(this.at);
    if (code === undefined) return "\uFFFD";
    const character = String.fromCodePoint(code);
    this.at += character.length;
    return character;
  }

  private get isAtEnd(): boolean {
    return this.at >= this.word.length;
  }

  private readSingleQuoted(): string {
    const end = this.word.indexOf("'", this.at + 1);
    if (end === -1) {
      this.at = this.word.length;
      throw new MalformedWord("unexpected end of statement while looking for matching single-quote");
    }
    const inner = this.word.slice(this.at + 1, end);
    this.at = end + 1;
    return this.rules.keepsQuotes ? `'${inner}'` : inner;
  }

  private readDoubleQuoted(): string {
    this.at += 1;
    let text = this.rules.keepsQuotes ? '"' : "";
    for (;;) {
      if (this.isAtEnd) throw new MalformedWord("unexpected end of statement while looking for matching double-quote");
      const character = this.word.charAt(this.at);
      if (character === '"') {
        this.at += 1;
        return this.rules.keepsQuotes ? `${text}"` : text;
      }
      if (character === "$") {
        text += this.readValue();
        continue;
      }
      this.at += 1;
      if (character !== this.rules.escape) {
        text += character;
        continue;
      }
      if (this.keepsEscapes) text += character;
      if (this.at >= this.word.length) continue;
      const escaped = this.word.charAt(this.at);
      if (escaped === '"' || escaped === "$" || escaped === this.rules.escape) {
        this.at += 1;
        text += escaped;
      } else text += character;
    }
  }

  /** `<<` and the blanks behind it belong to one word: it may open a heredoc. */
  private readAngle(): string {
    const start = this.at;
    this.at += 1;
    if (this.word.charAt(this.at) !== "<") return "<";
    this.at += 1;
    while (!this.isAtEnd && " \t\r".includes(this.word.charAt(this.at))) this.at += 1;
    return this.word.slice(start, this.at);
  }

  /** What stands for a `$…`, cut where the whole grows too long. */
  private readValue(): string {
    const start = this.at;
    const before = this.growth;
    const value = this.readDollar();
    const written = this.at - start;
    // What a value is made of has grown by itself, and counts once.
    const room = Math.max(0, this.mostGrowth - before);
    this.isCut ||= value.length > written + room;
    this.growth = before + Math.max(0, Math.min(value.length - written, room));
    return value.length > written + room ? value.slice(0, written + room) : value;
  }

  private get mostGrowth(): number {
    const { allowance } = this.rules;
    return allowance && allowance.left <= 0 ? LONGEST_BEYOND : LONGEST_VALUE;
  }

  private readDollar(): string {
    this.at += 1;
    if (this.word.charAt(this.at) !== "{") {
      const name = this.readName();
      if (name === "") return "$";
      return this.look(name) ?? (this.rules.keepsUnset ? `$${name}` : "");
    }
    this.at += 1;
    if (this.isAtEnd) throw new MalformedWord("syntax error: missing '}'");
    if ("{}:".includes(this.word.charAt(this.at))) throw new MalformedWord("syntax error: bad substitution");
    return this.readSubstitution(this.readName());
  }

  private readSubstitution(name: string): string {
    const first = this.next();
    if (this.rules.grammar === "buildkit-0.8" && first !== "}") return this.readOldModifier(name, first);
    if (first === "}") return this.look(name) ?? (this.rules.keepsUnset ? `\${${name}}` : "");
    if (first === "/") return this.readReplacement(name);
    const treatsEmptyAsUnset = first === ":";
    const modifier = treatsEmptyAsUnset ? this.next() : first;
    const written = treatsEmptyAsUnset ? first + modifier : modifier;
    if (!treatsEmptyAsUnset && !"+-?#%".includes(modifier)) throw unsupported(written);
    const isPattern = modifier === "#" || modifier === "%";
    if (treatsEmptyAsUnset && isPattern) throw unsupported(written);
    const word = this.readModifierWord("}", isPattern, "syntax error: missing '}'");
    const value = this.look(name);
    if (value === undefined && this.rules.keepsUnset) return `\${${name}${written}${word}}`;
    const isUsable = value !== undefined && !(treatsEmptyAsUnset && value === "");
    switch (modifier) {
      case "-":
        return isUsable ? value : word;
      case "+":
        return isUsable ? word : "";
      case "?":
        if (isUsable) return value;
        throw missingValue(name, word, value);
      case "#":
      case "%": {
        const wanted = word.startsWith(modifier) ? "longest" : "shortest";
        const pattern = wanted === "longest" ? word.slice(1) : word;
        return replaced(modifier === "#" ? trimPrefix(value ?? "", pattern, wanted) : trimSuffix(value ?? "", pattern, wanted));
      }
      default:
        throw unsupported(written);
    }
  }

  private readOldModifier(name: string, first: string): string {
    if (first !== ":" && first !== "?") throw new MalformedWord("missing ':' in substitution");
    const modifier = first === ":" ? this.next() : first;
    const word = this.readModifierWord("}", false, "syntax error: missing '}'");
    if (!"+-?".includes(modifier)) throw unsupported(modifier);
    const value = this.look(name);
    const isUsable = value !== undefined && !(first === ":" && value === "");
    if (modifier === "+") return isUsable ? word : "";
    if (isUsable) return value;
    if (modifier === "-") return word;
    throw missingValue(name, word, value);
  }

  private readReplacement(name: string): string {
    const isAll = this.word.charAt(this.at) === "/";
    if (isAll) this.at += 1;
    const pattern = this.readModifierWord("/", true, "syntax error: missing '/' in ${}");
    const replacement = this.readModifierWord("}", true, "syntax error: missing '}'");
    const value = this.look(name);
    if (value === undefined && this.rules.keepsUnset) return `\${${name}/${pattern}/${replacement}}`;
    return replaced(replaceMatches(value ?? "", pattern, replacement, { wanted: isAll ? "all" : "first", longest: 2 * LONGEST_VALUE }));
  }

  /** The word behind a modifier; at the end of the text every complaint becomes the one about the missing end. */
  private readModifierWord(stop: string, keepsEscapes: boolean, missing: string): string {
    const before = this.keepsEscapes;
    this.keepsEscapes = keepsEscapes;
    try {
      return this.readUntil(stop).text;
    } catch (error) {
      if (error instanceof MalformedWord && this.isAtEnd && this.depth <= DEEPEST_NESTING) throw new MalformedWord(missing);
      throw error;
    } finally {
      this.keepsEscapes = before;
    }
  }

  private readName(): string {
    const start = this.at;
    const first = this.word.codePointAt(this.at);
    if (first === undefined) return "";
    if (isDigit(first)) {
      for (let code: number | undefined = first; code !== undefined && isDigit(code); code = this.word.codePointAt(this.at)) this.next();
    } else if ("@*#?-$!".includes(String.fromCodePoint(first))) this.next();
    else {
      for (let code: number | undefined = first; code !== undefined && isNamePart(code); code = this.word.codePointAt(this.at)) this.next();
    }
    return this.word.slice(start, this.at);
  }

  private look(name: string): string | undefined {
    const value = this.variables.get(name);
    if (value === undefined) (this.unmatched ??= new Set()).add(name);
    else (this.matched ??= new Set()).add(name);
    return value;
  }
}

function missingValue(name: string, word: string, value: string | undefined): MalformedWord {
  return new MalformedWord(`${name}: ${word || (value === undefined ? "is not allowed to be unset" : "is not allowed to be empty")}`);
}

function unsupported(modifier: string): MalformedWord {
  return new MalformedWord(`unsupported modifier (${modifier}) in substitution`);
}

function replaced(result: Replaced): string {
  if ("error" in result) throw new MalformedWord(result.error);
  return result.value;
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code > 0x7f && /^\p{Nd}$/u.test(String.fromCodePoint(code)));
}

function isNamePart(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
  return /^[\p{L}\p{Nd}]$/u.test(String.fromCodePoint(code));
}
