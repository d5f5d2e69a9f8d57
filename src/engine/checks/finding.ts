import type { CheckFinding } from "../builders/buildkit/checkFindings.ts";
import type { Comparison } from "../builders/comparison.ts";
import type { LegacyVersion } from "../builders/legacy/legacyVersion.ts";
import type { QuickFix, Severity } from "../diagnostics.ts";
import type { Instruction } from "../instructions/instruction.ts";
import type { LineRange, Span } from "../source/span.ts";
import type { BaseTree } from "./baseTree.ts";
import type { CheckedFile } from "./checkedFile.ts";
import type { LegacyFailure } from "./legacyFailure.ts";
import type { LostVariable } from "./lostVariables.ts";
import type { Examples } from "./rule.ts";
import type { SkippedStages } from "./skippedStages.ts";

/** A file that BuildKit's reader accepts, what both builders do with it, and BuildKit's own checks. */
export interface CheckedBuild extends Comparison {
  readonly file: CheckedFile;
  readonly checks: readonly CheckFinding[];
}

/** What findings are made from: a build, and what several of them look at. */
export interface FindingSubject extends CheckedBuild {
  readonly lostVariables: readonly LostVariable[];
  /** What the legacy builder carries out without a complaint. */
  readonly carriedOut: readonly Instruction[];
  readonly baseTree: BaseTree;
  readonly skipped: SkippedStages;
  readonly legacyFailure: LegacyFailure | undefined;
}

/** A finding at one place. */
export interface FoundPlace {
  /** The verdict first, then the cause; names stages, lines and steps. */
  readonly message: string;
  readonly span: Span;
  readonly lines: readonly LineRange[];
  /** Where it is not the finding's own. */
  readonly severity?: Severity;
  readonly fix?: QuickFix;
}

/** Something that the graph and the two builders show together, and neither builder says. */
export interface Finding {
  readonly name: string;
  readonly severity: Severity;
  /** What goes wrong. */
  readonly why: string;
  /** What to do, in one sentence. */
  readonly advice: string;
  readonly examples: Examples & { readonly legacyVersion?: LegacyVersion };
  /** In time that grows with the file and no faster. */
  find(subject: FindingSubject): readonly FoundPlace[];
}
