import type { StageOccurrence } from "./stageSymbols.ts";
import { findStageOccurrence } from "./stageSymbols.ts";
import type { CompletionList } from "./completion.ts";
import { completeAt } from "./completion.ts";
import type { Definition } from "./definitions.ts";
import { findDefinition, listReferences } from "./definitions.ts";
import type { FoldingRange } from "./foldingRanges.ts";
import { listFoldingRanges } from "./foldingRanges.ts";
import type { HoverNote } from "./hover.ts";
import { hoverAt } from "./hover.ts";
import type { LanguageFile } from "./languageFile.ts";
import type { OutlineEntry } from "./outline.ts";
import { listOutline } from "./outline.ts";
import type { StageRename } from "./renameStage.ts";
import { renameStage } from "./renameStage.ts";
import type { Span } from "../source/span.ts";

/** What an editor asks of a text. Offsets are UTF-16 units into it. */
export type LanguageQuestion =
  | { readonly kind: "folding" }
  | { readonly kind: "outline" }
  | { readonly kind: "hover"; readonly offset: number }
  | { readonly kind: "definition"; readonly offset: number }
  | { readonly kind: "references"; readonly offset: number }
  | { readonly kind: "completion"; readonly offset: number }
  /** Which stage is named at an offset. */
  | { readonly kind: "stageAt"; readonly offset: number }
  | { readonly kind: "rename"; readonly stage: number; readonly newName: string };

/** What comes back, by the question's kind; undefined where there is nothing to say. */
export interface LanguageAnswers {
  readonly folding: readonly FoldingRange[];
  readonly outline: readonly OutlineEntry[];
  readonly hover: HoverNote | undefined;
  readonly definition: Definition | undefined;
  readonly references: readonly Span[];
  readonly completion: CompletionList | undefined;
  readonly stageAt: Pick<StageOccurrence, "stage" | "span"> | undefined;
  readonly rename: StageRename;
}

export type LanguageAnswer = LanguageAnswers[keyof LanguageAnswers];

/** Answers a question about a file. Time grows with the length of the text and no faster. */
export function answerLanguage(file: LanguageFile, question: LanguageQuestion): LanguageAnswer {
  switch (question.kind) {
    case "folding":
      return listFoldingRanges(file);
    case "outline":
      return listOutline(file);
    case "hover":
      return hoverAt(file, question.offset);
    case "definition":
      return findDefinition(file, question.offset);
    case "references":
      return listReferences(file, question.offset);
    case "completion":
      return completeAt(file, question.offset);
    case "stageAt": {
      const found = findStageOccurrence(file, question.offset);
      return found && { stage: found.stage, span: found.span };
    }
    case "rename":
      return renameStage(file, question.stage, question.newName);
  }
}
