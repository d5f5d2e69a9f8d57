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
