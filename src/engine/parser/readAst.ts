import { toLowerCase } from "../source/letterCase.ts";
import type { LineRange, Span } from "../source/span.ts";
import { skipSpace, trimSpace } from "../source/unicode.ts";
import type { Ast, AstNode, CommentNode, HeredocNode, InstructionNode, SyntaxError } from "./ast.ts";
import { CURRENT_LINES } from "./dialect.ts";
import type { LineDialect } from "./dialect.ts";
import { readDirective } from "./directive.ts";
import { findHeredocStarts } from "./heredoc.ts";
import type { JoinedLine } from "./joinedLine.ts";
import { LINE_TOO_LONG, LineCursor, findLineStarts } from "./physicalLines.ts";
import { readInstructionLine } from "./readInstruction.ts";
import type { LineNode } from "./readInstruction.ts";

/**
 * Reads a Dockerfile line by line as BuildKit's parser does (parser/parser.go, Parse). Where BuildKit stops at
 * an error, the reading goes on so that the whole text has nodes; `error` is the first one.
 */
export function readAst(text: string, dialect: LineDialect = CURRENT_LINES): Ast {
  return new AstReader(text, dialect).read();
}

const NO_COMMENTS: readonly string[] = [];
const NO_SPANS: readonly Span[] = [];
const NO_HEREDOCS: readonly HeredocNode[] = [];

class AstReader {
  private readonly cursor: LineCursor;
  private readonly text: string;
  private readonly dialect: LineDialect;
  private readonly nodes: AstNode[] = [];
  private escape: "\\" | "`" = "\\";
  private error: SyntaxError | undefined;
  private comments: string[] = [];
  private canBeDirective = true;
  private readonly seenDirectives = new Set<string>();
  private hasInstruction = false;

  constructor(text: string, dialect: LineDialect) {
    this.text = text;
    this.dialect = dialect;
    this.cursor = new LineCursor(text, findLineStarts(text), dialect);
  }

  read(): Ast {
    const { cursor } = this;
    while (cursor.advance()) {
      const lineStart = cursor.lineCount === 1 && this.text.startsWith("\uFEFF") ? 1 : cursor.start;
      const start = skipSpace(this.text, lineStart, cursor.end);
      if (start < cursor.end && this.text.charCodeAt(start) === 0x23) this.readComment(lineStart, start);
      else {
        this.canBeDirective = false;
        if (start < cursor.end) this.readInstruction(start);
      }
    }
    if (!this.hasInstruction) this.fail("file with no instructions", [cursor.lineCount, cursor.lineCount]);
    else if (cursor.isStopped) this.fail(LINE_TOO_LONG, [cursor.lineCount, cursor.lineCount]);
    const { text, escape, nodes, error } = this;
    const tree = { text, lineStarts: cursor.lineStarts, escape, nodes };
    return error === undefined ? tree : { ...tree, error };
  }

  private readComment(lineStart: number, start: number): void {
    const { cursor } = this;
    const span = { start, end: cursor.end };
    const line = cursor.lineCount;
    if (this.canBeDirective) {
      const directive = readDirective(this.text.slice(start, cursor.end), "#", this.dialect);
      if (directive && !this.seenDirectives.has(directive.name)) {
        this.seenDirectives.add(directive.name);
        this.nodes.push({ kind: "directive", span, name: directive.name, value: directive.value, line });
        if (directive.name === "escape") this.setEscape(directive.value, line);
        return;
      }
      this.canBeDirective = false;
      // Errors of directives name the line before: BuildKit counts it only afterwards.
      if (directive) this.fail(`only one ${directive.name} parser directive can be used`, [line - 1, line - 1], span);
    }
    // One character of the whole line goes, which is the `#` only where the line is not indented.
    const comment = trimSpace(this.text.slice(lineStart + 1, cursor.end));
    if (comment === "") this.comments = [];
    else this.comments.push(comment);
    this.nodes.push({ kind: "comment", span, text: comment, line } satisfies CommentNode);
  }

  private setEscape(value: string, line: number): void {
    if (value === "\\" || value === "`") this.escape = value;
    else this.fail(`invalid escape token '${value}' does not match \` or \\`, [line - 1, line - 1]);
  }

  private readInstruction(start: number): void {
    const { cursor, text } = this;
    const firstLine = cursor.lineCount;
    let contentEnd = this.continuationEnd(start);
    let joined = text.slice(start, contentEnd === -1 ? cursor.end : contentEnd);
    const pieces: number[] = [0, start];
    let innerComments: Span[] | undefined;
    let hasEmptyContinuation = false;
    while (contentEnd !== -1 && cursor.advance()) {
      const content = cursor.contentStart();
      if (content === cursor.end) hasEmptyContinuation = true;
      else if (text.charCodeAt(content) === 0x23) (innerComments ??= []).push({ start: content, end: cursor.end });
      else {
        contentEnd = this.continuationEnd(cursor.start);
        pieces.push(joined.length, cursor.start);
        joined += text.slice(cursor.start, contentEnd === -1 ? cursor.end : contentEnd);
      }
    }
    const line: JoinedLine = { text: joined, pieces };
    const emptyContinuationLine = hasEmptyContinuation ? cursor.lineCount : 0;
    const { node, error } = readInstructionLine(line, this.escape, this.dialect);
    if (error !== undefined) this.fail(error, [firstLine, cursor.lineCount], { start, end: cursor.end });
    const heredocs = error === undefined ? this.readHeredocs(node, firstLine, start) : NO_HEREDOCS;
    this.hasInstruction = true;
    this.nodes.push(this.finish(node, { start, end: Math.max(cursor.end, start) }, [firstLine, cursor.lineCount], heredocs, innerComments ?? NO_SPANS, emptyContinuationLine));
    if (this.comments.length > 0) this.comments = [];
  }

  private finish(
    node: LineNode,
    span: Span,
    lines: LineRange,
    heredocs: readonly HeredocNode[],
    innerComments: readonly Span[],
    emptyContinuationLine: number,
  ): InstructionNode {
    // Spelt out field by field: a spread here costs as much as the rest of the parser.
    const own: InstructionNode = {
      kind: "instruction",
      span,
      lines,
      keyword: node.keyword,
      keywordSpan: node.keywordSpan,
      original: node.original,
      flags: node.flags,
      form: node.form,
      arguments: node.arguments,
      heredocs,
      comments: this.comments.length === 0 ? NO_COMMENTS : this.comments,
      innerComments,
      emptyContinuationLine,
    };
    if (node.trigger === undefined) return own;
    // Only the first level of ONBUILD counts: deeper ones are refused by the instruction's own reader.
    const { trigger: deeper, ...inner } = node.trigger;
    return { ...own, trigger: { ...own, ...inner, comments: [], form: deeper === undefined ? inner.form : "nested" } };
  }

  private readHeredocs(node: LineNode, firstLine: number, start: number): readonly HeredocNode[] {
    if (!this.dialect.hasHeredocs || !node.original.includes("<<") || !canHoldHeredoc(node)) return NO_HEREDOCS;
    const { cursor, text } = this;
    const starts = findHeredocStarts(node.original);
    if ("error" in starts) {
      this.fail(starts.error, [firstLine, cursor.lineCount], { start, end: cursor.end });
      return [];
    }
    const heredocs: HeredocNode[] = [];
    for (const heredoc of starts) {
      const bodyStart = Math.min(cursor.fullEnd, text.length);
      let terminator: Span | undefined;
      while (terminator === undefined && cursor.advance()) {
        let from = cursor.start;
        if (heredoc.isChomped) while (from < cursor.end && text.charCodeAt(from) === 0x09) from += 1;
        if (cursor.end - from === heredoc.name.length && text.startsWith(heredoc.name, from)) terminator = { start: cursor.start, end: cursor.end };
      }
      if (terminator === undefined) {
        this.fail("unterminated heredoc", [firstLine, cursor.lineCount], { start, end: cursor.end });
        terminator = { start: cursor.end, end: cursor.end };
      }
      const span = { start: bodyStart, end: Math.max(bodyStart, terminator.start) };
      heredocs.push({ ...heredoc, span, terminator, content: text.slice(span.start, span.end) });
    }
    return heredocs;
  }

  /** Where the line's content ends before its continuation mark; -1 where the instruction ends on this line. */
  private continuationEnd(start: number): number {
    const { text } = this;
    let end = this.cursor.end;
    while (end > start && isTabOrSpace(text.charCodeAt(end - 1))) end -= 1;
    if (end <= start || text.charAt(end - 1) !== this.escape) return -1;
    return end - 1 > start && text.charAt(end - 2) === this.escape ? -1 : end - 1;
  }

  private fail(message: string, lines: LineRange, span?: Span): void {
    if (this.error !== undefined) return;
    const start = this.cursor.lineStarts[Math.max(0, lines[0] - 1)] ?? 0;
    this.error = { message, lines: [lines], span: span ?? { start, end: Math.max(start, this.cursor.end) } };
  }
}

/** Heredocs live in RUN, COPY and ADD alone, also behind ONBUILD (parser/parser.go, canContainHeredoc). */
function canHoldHeredoc(node: LineNode): boolean {
  const own = node.trigger ?? node;
  const keyword = toLowerCase(own.keyword);
  return own.form !== "json" && (keyword === "run" || keyword === "copy" || keyword === "add");
}

function isTabOrSpace(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
