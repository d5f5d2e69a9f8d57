import type { Span } from "../source/span.ts";

/** Where a builder stands towards a variable at one place. */
export type VariableState =
  /** It has a value, which may be empty. */
  | "set"
  /** It has none: `$NAME` becomes nothing. */
  | "unset"
  /** The file does not tell: the image may set it, or the builder does not get there. */
  | "unknown";

/** What a variable is to one builder at one place. */
export interface VariableValue {
  readonly state: VariableState;
  /** Present where it is set. */
  readonly value?: string;
  /** Where it comes from in a few words: `--build-arg`, `line 3`, `base, line 3`, `BuildKit`, `not declared`. */
  readonly origin: string;
  /** Where the value comes from, or why there is none, in one sentence of at most 30 words. */
  readonly reason: string;
  /** True where the file declares the name and this place does not see it. */
  readonly isLost: boolean;
  /** The instruction that decides: the one that sets it, or the declaration that does not reach this place. */
  readonly place?: { readonly line: number; readonly span: Span };
}
