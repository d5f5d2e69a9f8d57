import type { LineRange, Span } from "../source/span.ts";

/** A recognised parser directive: `# syntax=`, `# escape=`, `# check=`. */
export interface DirectiveNode {
  readonly kind: "directive";
  readonly span: Span;
  readonly name: "syntax" | "escape" | "check";
  readonly value: string;
  readonly line: number;
}

export interface CommentNode {
  readonly kind: "comment";
  readonly span: Span;
  /** As BuildKit keeps it: without the `#`, trimmed. */
  readonly text: string;
  readonly line: number;
}

/** `--name=value`, quotes and escapes taken away. */
export interface FlagNode {
  readonly span: Span;
  readonly text: string;
}

export interface ArgumentNode {
  readonly span: Span;
  readonly value: string;
}

export interface HeredocNode {
  /** The body, without its terminator's line. */
  readonly span: Span;
  readonly terminator: Span;
  readonly name: string;
  readonly content: string;
  /** `<<-`: leading tabs go. */
  readonly isChomped: boolean;
  /** No quote in the name: variables in the body are expanded. */
  readonly isExpanded: boolean;
}

/**
 * How the arguments were read: one text, words at white space, a JSON array of strings, `key=value`
 * words, the old `KEY rest of line`, a nested instruction, or nothing.
 */
export type ArgumentForm = "text" | "words" | "json" | "pairs" | "legacyPair" | "nested" | "none";

export interface InstructionNode {
  readonly kind: "instruction";
  /** From the keyword to the end of the last line (of the last heredoc's terminator). */
  readonly span: Span;
  /** Physical lines, as BuildKit counts them. */
  readonly lines: LineRange;
  /** As written. */
  readonly keyword: string;
  readonly keywordSpan: Span;
  /** All lines joined, comments and empty lines left out; not trimmed. */
  readonly original: string;
  readonly flags: readonly FlagNode[];
  readonly form: ArgumentForm;
  readonly arguments: readonly ArgumentNode[];
  /** The instruction behind ONBUILD. */
  readonly trigger?: InstructionNode;
  readonly heredocs: readonly HeredocNode[];
  /** Comments right above, blank lines between them ignored. */
  readonly comments: readonly string[];
  /** Comment lines among the continuation lines. */
  readonly innerComments: readonly Span[];
  /** Line on which an instruction with an empty line among its continuations ends, heredocs not counted; 0 where there is none. */
  readonly emptyContinuationLine: number;
}

export type AstNode = DirectiveNode | CommentNode | InstructionNode;

/** The first complaint of BuildKit's line parser; nothing behind it counts for a build. */
export interface SyntaxError {
  readonly message: string;
  readonly lines: readonly LineRange[];
  readonly span: Span;
}

/** A Dockerfile's lossless tree: the nodes in order; what lies between them is white space and a byte-order mark. */
export interface Ast {
  readonly text: string;
  /** Offset of each line's first character. */
  readonly lineStarts: readonly number[];
  readonly escape: "\\" | "`";
  readonly nodes: readonly AstNode[];
  readonly error?: SyntaxError;
}
