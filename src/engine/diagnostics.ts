import type { LineRange, Span } from "./source/span.ts";

export type Severity = "error" | "warning" | "note";

/** Who says it: a builder in its own words, or Stagegraph about the file's graph. */
export type DiagnosticOrigin = "buildkit" | "legacy" | "stagegraph";

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
}
