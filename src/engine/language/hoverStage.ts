import type { HoverNote } from "./hover.ts";
import type { LanguageFile } from "./languageFile.ts";
import { stageLabel } from "./stageSymbols.ts";
import type { StageOccurrence } from "./stageSymbols.ts";

/** Where a stage is defined, and what each builder does with it. */
export function hoverStage(file: LanguageFile, { stage, span }: StageOccurrence): HoverNote | undefined {
  const written = file.names.stages[stage];
  if (!written) return undefined;
  const base = written.node.arguments[0]?.value ?? "";
  const place = [{ code: stageLabel(file, stage) }, ` is stage ${stage}, on line ${written.node.lines[0]}: `, { code: `FROM ${base}` }];
  const isCounted = file.dockerfile.stages.length === file.names.stages.length;
  const verdict = isCounted ? file.built().verdicts.stages[stage] : undefined;
  if (!verdict) return { span, paragraphs: [place] };
  const tell = (builder: string, { lead, reason }: typeof verdict.legacy) => [{ strong: builder }, ` ${lead} ${reason}`];
  return { span, paragraphs: [place, tell("Legacy", verdict.legacy), tell("BuildKit", verdict.buildkit)] };
}
