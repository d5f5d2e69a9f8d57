import type { LineRange, Span } from "../../source/span.ts";

/** One printed `Step N/M : text`. */
export interface LegacyStep {
  readonly number: number;
  readonly total: number;
  readonly text: string;
  /** Index of the stage in the file; -1 for an ARG before the first FROM. */
  readonly stage: number;
  /** Index into the stage's instructions, behind the last for a `--label`; -1 for its FROM; for a global ARG its place among them. */
  readonly instruction: number;
  readonly span: Span;
  /** The ONBUILD triggers that a FROM fires within its step, the failing one included. */
  readonly triggers: readonly string[];
}

/** What a name behind FROM or `--from=` stands for. */
export type LegacySource =
  | { readonly kind: "stage"; readonly index: number }
  /** The full form: `docker.io/library/ubuntu:24.04`. */
  | { readonly kind: "image"; readonly reference: string }
  | { readonly kind: "scratch" }
  | { readonly kind: "error"; readonly message: string };

/** A name and its source. */
export interface LegacyBinding {
  readonly stage: number;
  /** Index into the stage's instructions; -1 for its FROM and for its triggers. */
  readonly instruction: number;
  readonly via: "base" | "copy" | "onbuild";
  /** After expansion. */
  readonly name: string;
  readonly span: Span;
  readonly source: LegacySource;
}

export interface LegacyError {
  readonly message: string;
  /** `parse`: nothing is built; `step`: the last of the steps fails, or the check before it is printed. */
  readonly phase: "parse" | "step";
  readonly lines: readonly LineRange[];
  readonly span: Span;
}

/** What the legacy builder does with a Dockerfile. Plain data. */
export interface LegacyPlan {
  /** In order, the failing one included. */
  readonly steps: readonly LegacyStep[];
  /** Index of the stage it builds; -1 if it gets to none. It processes the stages up to this one, in order. */
  readonly target: number;
  /** Of every FROM and `COPY --from` up to the target, also behind a failing step. */
  readonly bindings: readonly LegacyBinding[];
  readonly error?: LegacyError;
  /** All messages it may give, where the real one is left to chance. */
  readonly errorAnyOf?: readonly string[];
  /** As printed; one may have several lines. */
  readonly warnings: readonly string[];
  readonly exitCode: number;
  /** Nothing was sent: the client itself refuses. */
  readonly isRefusedByClient?: true;
}
