import type { Span } from "../source/span.ts";
import type { LanguageFile } from "./languageFile.ts";
import { findStageOccurrence, listStageOccurrences } from "./stageSymbols.ts";
import { findVariableOccurrence, findVariableSetting, listSameVariables } from "./variableSymbols.ts";

/** A place that names something, and the place where it is defined. */
export interface Definition {
  /** The words asked about. */
  readonly origin: Span;
  /** The words that define it. */
  readonly target: Span;
}

/** Where the stage, ARG or ENV that is named at an offset is defined; undefined where nothing of the file is. */
export function findDefinition(file: LanguageFile, offset: number): Definition | undefined {
  const occurrence = findStageOccurrence(file, offset);
  const stage = file.names.stages[occurrence?.stage ?? -1];
  if (occurrence && stage) return { origin: occurrence.span, target: stage.nameSpan ?? stage.node.keywordSpan };
  const variable = findVariableOccurrence(file, offset);
  const setting = variable && findVariableSetting(file, variable);
  return variable && setting && { origin: variable.span, target: setting.span };
}

/** Every place that names what is named at an offset, its definition among them, in file order. */
export function listReferences(file: LanguageFile, offset: number): readonly Span[] {
  const occurrence = findStageOccurrence(file, offset);
  if (occurrence) return listStageOccurrences(file).filter(({ stage }) => stage === occurrence.stage).map(({ span }) => span);
  const variable = findVariableOccurrence(file, offset);
  return variable ? listSameVariables(file, variable.name).map(({ span }) => span) : [];
}
