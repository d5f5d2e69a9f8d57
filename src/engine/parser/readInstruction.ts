import { toLowerCase } from "../source/letterCase.ts";
import { quote } from "../source/quote.ts";
import { bytesBeforeBlank, isAsciiSpace, skipSpace, skipSpaceBack } from "../source/unicode.ts";
import type { ArgumentForm, ArgumentNode, FlagNode, InstructionNode } from "./ast.ts";
import { CURRENT_LINES } from "./dialect.ts";
import type { LineDialect } from "./dialect.ts";
import { splitFlags } from "./flags.ts";
import { sourceSpan } from "./joinedLine.ts";
import type { JoinedLine } from "./joinedLine.ts";
import { findJsonStrings, readJsonArray } from "./jsonArray.ts";
import { isBlank, splitAtBlanks, splitQuotedWords } from "./words.ts";
import type { Word } from "./words.ts";

type Shape = "jsonOrText" | "jsonOrWords" | "words" | "text" | "pairs" | "names" | "health" | "nested";

const SHAPES_BY_NAME: readonly (readonly [string, Shape])[] = [
  ["add", "jsonOrWords"],
  ["arg", "names"],
  ["cmd", "jsonOrText"],
  ["copy", "jsonOrWords"],
  ["entrypoint", "jsonOrText"],
  ["env", "pairs"],
  ["expose", "words"],
  ["from", "words"],
  ["healthcheck", "health"],
  ["label", "pairs"],
  ["maintainer", "text"],
  ["onbuild", "nested"],
  ["run", "jsonOrText"],
  ["shell", "jsonOrText"],
  ["stopsignal", "text"],
  ["user", "text"],
  ["volume", "jsonOrWords"],
  ["workdir", "text"],
];

interface Keyword {
  readonly spelling: string;
  readonly shape: Shape;
}

/** The usual spellings, in capitals or small letters. All lines with one share its text. */
const KEYWORDS: ReadonlyMap<string, Keyword> = new Map(SHAPES_BY_NAME.flatMap(([name, shape]) => [name, name.toUpperCase()].map((spelling) => [spelling, { spelling, shape }])));

/** The part of an instruction that its one joined line holds. */
export type LineNode = Pick<InstructionNode, "keyword" | "keywordSpan" | "flags" | "form" | "arguments" | "original"> & { readonly trigger?: LineNode };

export interface ReadLine {
  readonly node: LineNode;
  readonly error?: string;
}

interface Arguments {
  readonly form: ArgumentForm;
  readonly words: readonly Word[];
  readonly error?: string;
}

interface Head {
  readonly start: number;
  readonly keyword: string;
  readonly shape: Shape | undefined;
  readonly keywordEnd: number;
  readonly flags: readonly Word[];
  readonly argumentsStart: number;
  readonly end: number;
}

/**
 * Reads a joined line into keyword, flags and arguments (parser/parser.go, newNodeFromLine). The nesting of
 * ONBUILD is read in a loop, because a hostile file can nest it thousands of times in one line.
 */
export function readInstructionLine(line: JoinedLine, escape: string, dialect: LineDialect = CURRENT_LINES): ReadLine {
  const flagEscape = dialect.flagEscape === "backslash" ? "\\" : escape;
  let innermost = readHead(line.text, 0, flagEscape);
  const heads = [innermost];
  while (innermost.shape === "nested" && innermost.argumentsStart < innermost.end) {
    innermost = readHead(line.text, innermost.argumentsStart, flagEscape);
    heads.push(innermost);
  }
  const args = readArguments(line.text, innermost, escape, dialect);
  let node = toNode(line, innermost, originalOf(line, heads, heads.length - 1), args.form, args.words.map((it) => ({ value: it.value, span: sourceSpan(line, it.start, it.end) })));
  for (let at = heads.length - 2; at >= 0; at -= 1) {
    node = { ...toNode(line, heads[at] as Head, originalOf(line, heads, at), "nested", []), trigger: node };
  }
  return args.error === undefined ? { node } : { node, error: args.error };
}

/** The whole line with its blanks, or what stands behind ONBUILD. */
function originalOf(line: JoinedLine, heads: readonly Head[], at: number): string {
  const head = heads[at];
  return head === undefined || at === 0 ? line.text : line.text.slice(head.start, head.end);
}

function readHead(text: string, from: number, flagEscape: string): Head {
  const start = skipSpace(text, from, text.length);
  const end = skipSpaceBack(text, start, text.length);
  let keywordEnd = start;
  while (keywordEnd < end && !isBlank(text.charCodeAt(keywordEnd))) keywordEnd += 1;
  let at = keywordEnd;
  while (at < end && isBlank(text.charCodeAt(at))) at += 1;
  const { flags, rest } = splitFlags(end === text.length ? text : text.slice(0, end), at, flagEscape);
  const written = text.slice(start, keywordEnd);
  const known = KEYWORDS.get(written);
  const shape = known?.shape ?? KEYWORDS.get(toLowerCase(written))?.shape;
  return { start, keyword: known?.spelling ?? written, shape, keywordEnd, flags, argumentsStart: skipSpace(text, rest, end), end };
}

const NO_FLAGS: readonly FlagNode[] = [];

function toNode(line: JoinedLine, head: Head, original: string, form: ArgumentForm, args: readonly ArgumentNode[]): LineNode {
  const flags: readonly FlagNode[] = head.flags.length === 0 ? NO_FLAGS : head.flags.map((it) => ({ text: it.value, span: sourceSpan(line, it.start, it.end) }));
  return {
    keyword: head.keyword,
    keywordSpan: sourceSpan(line, head.start, head.keywordEnd),
    original,
    flags,
    form,
    arguments: args,
  };
}

function readArguments(text: string, head: Head, escape: string, dialect: LineDialect): Arguments {
  const { argumentsStart: start, end, shape } = head;
  if (shape === undefined || start >= end) return { form: "none", words: [] };
  switch (shape) {
    case "text":
      return { form: "text", words: [{ start, end, value: text.slice(start, end) }] };
    case "words":
      return { form: "words", words: splitAtBlanks(text, start, end) };
    case "names":
      return { form: "words", words: splitQuotedWords(text, start, end, escape) };
    case "jsonOrText":
    case "jsonOrWords":
      return readJsonOr(shape, text, start, end, dialect);
    case "pairs":
      return readPairs(text, head, escape);
    case "health":
      return readHealth(text, start, end, dialect);
    case "nested":
      return { form: "none", words: [] };
  }
}

function readJsonOr(shape: "jsonOrText" | "jsonOrWords", text: string, start: number, end: number, dialect: LineDialect): Arguments {
  const json = readJsonArray(text, start, end, dialect.behindJson);
  if (json.kind === "notStrings") return { form: "none", words: [], error: "when using JSON array syntax, arrays must be comprised of strings only" };
  if (json.kind === "strings") {
    const places = findJsonStrings(text, start, end);
    return { form: "json", words: json.values.map((value, index) => ({ value, start: places[index]?.[0] ?? start, end: places[index]?.[1] ?? end })) };
  }
  if (shape === "jsonOrWords") return { form: "words", words: splitAtBlanks(text, start, end) };
  return { form: "text", words: start < end ? [{ start, end, value: text.slice(start, end) }] : [] };
}

function readPairs(text: string, head: Head, escape: string): Arguments {
  const { argumentsStart: start, end } = head;
  const words = splitQuotedWords(text, start, end, escape);
  const [first] = words;
  if (first === undefined) return { form: "none", words };
  if (!first.value.includes("=")) {
    let keyEnd = start;
    while (keyEnd < end && !isBlank(text.charCodeAt(keyEnd))) keyEnd += 1;
    if (keyEnd === end) return { form: "none", words: [], error: `${head.keyword.toUpperCase()} must have two arguments` };
    let valueStart = keyEnd;
    while (valueStart < end && isBlank(text.charCodeAt(valueStart))) valueStart += 1;
    const key = { start, end: keyEnd, value: text.slice(start, keyEnd) };
    return { form: "legacyPair", words: [key, { start: valueStart, end, value: text.slice(valueStart, end) }] };
  }
  const bad = words.find((it) => !it.value.includes("="));
  if (!bad) return { form: "pairs", words };
  return { form: "none", words: [], error: `Syntax error - can't find = in ${quote(bad.value)}. Must be of the form: name=value` };
}

/** The type ends at the first byte that is a blank by itself, be it within a letter, whose bytes before it are then no letter (parseHealthConfig). */
function readHealth(text: string, start: number, end: number, dialect: LineDialect): Arguments {
  let typeEnd = start;
  while (typeEnd < end && !isAsciiSpace(text.charCodeAt(typeEnd)) && bytesBeforeBlank(text, typeEnd) === 0) typeEnd += 1;
  const isCut = typeEnd < end && text.charCodeAt(typeEnd) > 0x7f;
  const value = text.slice(start, typeEnd) + (isCut ? "\uFFFD".repeat(bytesBeforeBlank(text, typeEnd)) : "");
  const type = { start, end: typeEnd, value };
  let commandStart = typeEnd;
  while (commandStart < end && isAsciiSpace(text.charCodeAt(commandStart))) commandStart += 1;
  const command = readJsonOr("jsonOrText", text, commandStart, end, dialect);
  return { ...command, words: [type, ...command.words] };
}
