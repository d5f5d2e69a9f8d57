import type { LineRange, Span } from "./source/span.ts";
import type { TextEdit } from "./source/textEdit.ts";

export type Severity = "error" | "warning" | "note";

/** Who says it: a builder in its own words, or Stagegraph about the file's graph. */
export type DiagnosticOrigin = "buildkit" | "legacy" | "stagegraph";

/** A change of the text that is certain to take a problem away and to change nothing else that matters. */
export interface QuickFix {
  /** What it does, as a command: `Write build in lower case`. */
  readonly title: string;
  /** Spans of the text that was analysed; they do not overlap. */
  readonly edits: readonly TextEdit[];
}

/** A problem with its place: plain data, worded for a person, formatted only where it is shown. */
export interface Diagnostic {
  readonly origin: DiagnosticOrigin;
  /** Stable: the phase that refused the file (`parse`, `instructions`, …) or the name of a check. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** The lines the builder names; empty where it names none. */
  readonly lines: readonly LineRange[];
  /** What to do about it, in one sentence. */
  readonly advice?: string;
  /** What goes wrong, in our own words. */
  readonly why?: string;
  /** The builder's own page about it. */
  readonly url?: string;
  readonly fix?: QuickFix;
}
