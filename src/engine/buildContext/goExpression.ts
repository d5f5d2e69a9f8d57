import { ANY_BUT_LINE_FEED, escapedRanges, namedRanges, singleCharacter, unicodeClass } from "./characterSet.ts";
import type { CharacterSet, UnicodeClass } from "./characterSet.ts";

/** A place between characters that an expression can ask for. */
export type Assertion = "start" | "end" | "wordBoundary" | "noWordBoundary";

/** A part of a regular expression. */
export type ExpressionNode =
  | { readonly kind: "set"; readonly set: CharacterSet }
  | { readonly kind: "assertion"; readonly assertion: Assertion }
  | { readonly kind: "sequence"; readonly nodes: readonly ExpressionNode[] }
  | { readonly kind: "choice"; readonly nodes: readonly ExpressionNode[] }
  /** `most` is -1 for any number. */
  | { readonly kind: "repeat"; readonly node: ExpressionNode; readonly least: number; readonly most: number };

const DEEPEST = 1000;
const MOST_REPEATS = 1000;
const ASSERTIONS: ReadonlyMap<string, Assertion> = new Map([
  ["A", "start"],
  ["z", "end"],
  ["b", "wordBoundary"],
  ["B", "noWordBoundary"],
]);
const CONTROLS: ReadonlyMap<string, number> = new Map([
  ["a", 0x07],
  ["f", 0x0c],
  ["n", 0x0a],
  ["r", 0x0d],
  ["t", 0x09],
  ["v", 0x0b],
]);

/**
 * Reads a regular expression as Go's regexp does (regexp/syntax, Parse with the flags of Perl), as far as one can come
 * from a path pattern: there is no `(?`. Undefined where Go refuses it.
 */
export function parseGoExpression(source: string): ExpressionNode | undefined {
  try {
    return new ExpressionReader(source).read();
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}

class Malformed extends Error {}

class ExpressionReader {
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  read(): ExpressionNode {
    const node = this.readChoice(0);
    if (this.at < this.source.length) throw new Malformed();
    return node;
  }

  private peek(ahead = 0): string {
    return this.source.charAt(this.at + ahead);
  }

  private take(): number {
    const code = this.source.codePointAt(this.at);
    if (code === undefined) throw new Malformed();
    this.at += code > 0xffff ? 2 : 1;
    return code;
  }

  private readChoice(depth: number): ExpressionNode {
    if (depth > DEEPEST) throw new Malformed();
    const nodes = [this.readSequence(depth)];
    while (this.peek() === "|") {
      this.at += 1;
      nodes.push(this.readSequence(depth));
    }
    const [only] = nodes;
    return nodes.length === 1 && only ? only : { kind: "choice", nodes };
  }

  private readSequence(depth: number): ExpressionNode {
    const nodes: ExpressionNode[] = [];
    let isRepeated = false;
    while (this.at < this.source.length && this.peek() !== "|" && this.peek() !== ")") {
      const counts = this.readRepeat();
      if (counts) {
        const node = nodes.pop();
        // What is repeated already cannot be repeated again.
        if (!node || isRepeated) throw new Malformed();
        nodes.push({ kind: "repeat", node, ...counts });
      } else nodes.push(...this.readAtom(depth));
      isRepeated = counts !== undefined;
    }
    return { kind: "sequence", nodes };
  }

  private readRepeat(): { readonly least: number; readonly most: number } | undefined {
    const written = /^(?:[*+?]|\{(0|[1-9]\d*)(,?)(0|[1-9]\d*|)\})\??/.exec(this.source.slice(this.at, this.at + 32));
    if (!written) return undefined;
    const [text, least, comma, most] = written;
    if (least === undefined) {
      this.at += text.length;
      return { least: text.startsWith("+") ? 1 : 0, most: text.startsWith("?") ? 1 : -1 };
    }
    if (comma === "" && most !== "") return undefined;
    const counts = { least: Number(least), most: comma === "" ? Number(least) : most === "" ? -1 : Number(most) };
    if (counts.least > MOST_REPEATS || counts.most > MOST_REPEATS || (counts.most >= 0 && counts.least > counts.most)) throw new Malformed();
    this.at += text.length;
    return counts;
  }

  private readAtom(depth: number): readonly ExpressionNode[] {
    const character = this.peek();
    switch (character) {
      case "(": {
        this.at += 1;
        const node = this.readChoice(depth + 1);
        if (this.peek() !== ")") throw new Malformed();
        this.at += 1;
        return [node];
      }
      case "[":
        return [{ kind: "set", set: this.readSet() }];
      case "\\":
        return this.readEscape();
      case ".":
        this.at += 1;
        return [{ kind: "set", set: ANY_BUT_LINE_FEED }];
      case "^":
      case "$":
        this.at += 1;
        return [{ kind: "assertion", assertion: character === "^" ? "start" : "end" }];
      default:
        return [literal(this.take())];
    }
  }

  private readEscape(): readonly ExpressionNode[] {
    const letter = this.peek(1);
    const assertion = ASSERTIONS.get(letter);
    if (assertion) {
      this.at += 2;
      return [{ kind: "assertion", assertion }];
    }
    if (letter === "Q") return this.readQuoted();
    const group = this.readGroup();
    if (group) return [{ kind: "set", set: { ranges: [], classes: [], ...group, isNegated: false } }];
    return [literal(this.readEscapedCharacter())];
  }

  /** `\Q…\E`: plain text. */
  private readQuoted(): readonly ExpressionNode[] {
    const end = this.source.indexOf("\\E", this.at + 2);
    const text = this.source.slice(this.at + 2, end === -1 ? undefined : end);
    this.at = end === -1 ? this.source.length : end + 2;
    return Array.from(text, (character) => literal(character.codePointAt(0) ?? 0));
  }

  /** `\d`, `\pL` and their like: several characters at once. */
  private readGroup(): { readonly ranges: readonly number[] } | { readonly classes: readonly UnicodeClass[] } | undefined {
    const letter = this.peek(1);
    const ranges = escapedRanges(letter);
    if (ranges) {
      this.at += 2;
      return { ranges };
    }
    if (letter !== "p" && letter !== "P") return undefined;
    const found = unicodeClass(letter, this.peek(2));
    if (!found) throw new Malformed();
    this.at += 3;
    return { classes: [found] };
  }

  private readEscapedCharacter(): number {
    this.at += 1;
    const octal = /^(?:0[0-7]{0,2}|[1-7][0-7]{1,2})/.exec(this.source.slice(this.at, this.at + 3))?.[0];
    if (octal !== undefined) {
      this.at += octal.length;
      return parseInt(octal, 8);
    }
    const hexadecimal = /^x([0-9A-Fa-f]{2})/.exec(this.source.slice(this.at, this.at + 3))?.[1];
    if (hexadecimal !== undefined) {
      this.at += 3;
      return parseInt(hexadecimal, 16);
    }
    const control = CONTROLS.get(this.peek());
    const code = this.take();
    if (control !== undefined) return control;
    if (code >= 0x80 || /[0-9A-Za-z]/.test(String.fromCodePoint(code))) throw new Malformed();
    return code;
  }

  private readSet(): CharacterSet {
    this.at += 1;
    const isNegated = this.peek() === "^";
    if (isNegated) this.at += 1;
    const ranges: number[] = [];
    const classes: UnicodeClass[] = [];
    for (let isFirst = true; isFirst || this.peek() !== "]"; isFirst = false) {
      const named = this.readNamed();
      const group = this.peek() === "\\" && !named ? this.readGroup() : undefined;
      if (named) ranges.push(...named);
      else if (group && "ranges" in group) ranges.push(...group.ranges);
      else if (group) classes.push(...group.classes);
      else ranges.push(...this.readRange());
    }
    this.at += 1;
    return { ranges, classes, isNegated };
  }

  /** `[:alpha:]` within a set. */
  private readNamed(): readonly number[] | undefined {
    if (this.peek() !== "[" || this.peek(1) !== ":") return undefined;
    const end = this.source.indexOf(":]", this.at + 2);
    if (end === -1) return undefined;
    const ranges = namedRanges(this.source.slice(this.at + 2, end));
    if (!ranges) throw new Malformed();
    this.at = end + 2;
    return ranges;
  }

  private readRange(): readonly [first: number, last: number] {
    const first = this.readSetCharacter();
    const isRange = this.peek() === "-" && this.peek(1) !== "]" && this.peek(1) !== "";
    if (!isRange) return [first, first];
    this.at += 1;
    const last = this.readSetCharacter();
    if (last < first) throw new Malformed();
    return [first, last];
  }

  private readSetCharacter(): number {
    return this.peek() === "\\" ? this.readEscapedCharacter() : this.take();
  }
}

function literal(code: number): ExpressionNode {
  return { kind: "set", set: singleCharacter(code) };
}
