import type { DirectiveName } from "./directive.ts";

/** Where the line parsers of BuildKit's releases differ. */
export interface LineDialect {
  /** The directives it knows: any other is a comment, which ends the block of directives. */
  readonly directives: ReadonlySet<DirectiveName>;
  /** The white space that may stand between `#` and a directive's name. */
  readonly directiveBlanks: "unicode" | "ascii";
  readonly hasHeredocs: boolean;
  /** What may follow a JSON array: white space, or anything. */
  readonly behindJson: "blanks" | "anything";
  /** What escapes inside a flag: the escape directive's character, or always the backslash. */
  readonly flagEscape: "directive" | "backslash";
  /** How many carriage returns end a line: all there are, or the last one. */
  readonly carriageReturns: "all" | "one";
}

/** BuildKit's current line parser. */
export const CURRENT_LINES: LineDialect = {
  directives: new Set<DirectiveName>(["syntax", "escape", "check"]),
  directiveBlanks: "unicode",
  hasHeredocs: true,
  behindJson: "blanks",
  flagEscape: "directive",
  carriageReturns: "all",
};
