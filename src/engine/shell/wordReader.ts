import { MalformedWord } from "./malformedWord.ts";
import { applyModifier, applyReplacement, unsupported } from "./modifier.ts";
import { endOfName } from "./variableName.ts";
import type { Variables } from "./variables.ts";
import type { WordRules } from "./wordRules.ts";
import { WordSplitter } from "./wordSplitter.ts";
import type { WordBuffer } from "./wordSplitter.ts";

/** Values that double with each line would fill the memory: they are cut here, in UTF-16 units. */
export const LONGEST_VALUE = 1 << 20;

/** Deeper `${a:-${a:-…}}` than this is refused: far beyond any use, and the reader must not run out of stack. */
const DEEPEST_NESTING = 500;

/** What one word may still grow by when the allowance is used up. */
const LONGEST_BEYOND = 4096;

/** Reads one word from front to back (shell/lex.go, shellWord). Throws a MalformedWord where the builder complains. */
export class WordReader {
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
    // BuildKit 0.8 kept a buffer for each nesting level.
    const splitter = this.rules.splitsWords ? new WordSplitter(this.rules.grammar === "buildkit-0.8" ? { text: "" } : this.buffer) : undefined;
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
    return applyModifier({ name, value, modifier, treatsEmptyAsUnset, word });
  }

  private readOldModifier(name: string, first: string): string {
    if (first !== ":" && first !== "?") throw new MalformedWord("missing ':' in substitution");
    const modifier = first === ":" ? this.next() : first;
    const word = this.readModifierWord("}", false, "syntax error: missing '}'");
    if (!"+-?".includes(modifier)) throw unsupported(modifier);
    return applyModifier({ name, value: this.look(name), modifier, treatsEmptyAsUnset: first === ":", word });
  }

  private readReplacement(name: string): string {
    const isAll = this.word.charAt(this.at) === "/";
    if (isAll) this.at += 1;
    const pattern = this.readModifierWord("/", true, "syntax error: missing '/' in ${}");
    const replacement = this.readModifierWord("}", true, "syntax error: missing '}'");
    const value = this.look(name);
    if (value === undefined && this.rules.keepsUnset) return `\${${name}/${pattern}/${replacement}}`;
    return applyReplacement(value, pattern, replacement, { wanted: isAll ? "all" : "first", longest: 2 * LONGEST_VALUE });
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
    this.at = endOfName(this.word, start);
    return this.word.slice(start, this.at);
  }

  private look(name: string): string | undefined {
    const value = this.variables.get(name);
    if (value === undefined) (this.unmatched ??= new Set()).add(name);
    else (this.matched ??= new Set()).add(name);
    return value;
  }
}
