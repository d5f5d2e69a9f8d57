import type { BuildOptions } from "../buildContext/buildOptions.ts";
import type { QuickFix, Severity } from "../diagnostics.ts";
import type { InstructionNode } from "../parser/ast.ts";
import type { Span } from "../source/span.ts";
import type { CheckedFile } from "./checkedFile.ts";

/** Two files beside each other: shown to the reader, and run as the rule's test. */
export interface Examples {
  /** ‹ and › stand around the words that are underlined. */
  readonly bad: string;
  readonly good: string;
  /** What the build must be told for the bad one to be bad. */
  readonly options?: BuildOptions;
}

/** A check of BuildKit's that fired: its sentence, and the instruction it points at. */
export interface RuleFinding {
  readonly message: string;
  readonly node: InstructionNode;
  readonly file: CheckedFile;
}

/** What we say about one of BuildKit's build checks. BuildKit itself decides when it fires. */
export interface Rule {
  /** BuildKit's own name for it. */
  readonly name: string;
  readonly severity: Severity;
  /** What goes wrong. */
  readonly why: string;
  /** What to do, in one sentence. */
  readonly advice: string;
  readonly url?: string;
  /** Fires only in files that ask for it. */
  readonly isExperimental?: true;
  readonly examples: Examples;
  /** The words that are meant; undefined where they are not in the file: then the whole instruction is. */
  place(finding: RuleFinding): Span | undefined;
  /** Undefined where what to write is not certain. */
  fix?(finding: RuleFinding): QuickFix | undefined;
}
