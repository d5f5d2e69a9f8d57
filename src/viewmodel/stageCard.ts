import type { InstructionSummary, Outcome, StageSummary, StageVerdict } from "../engine/index.ts";
import type { RowView, StageCardView } from "./graphView.ts";
import { stepWords } from "./countWords.ts";
import { rowTextOf } from "./rowText.ts";
import { tabOf } from "./tabOf.ts";
import { cellsOf, cutToCells, MONO_WIDTH } from "./textMetrics.ts";

const UNFOLDED = { least: 160, most: 280, header: 40, belowHeader: 48, row: 24 };
const FOLDED = { least: 88, most: 128, height: 40 };
/** Pixels of a card's width that are no text: borders, insets, tags and marks. */
const AROUND = { row: 78, name: 82, from: 22, foldedName: 18, foldedDetail: 46 };
/** The sans face has no fixed width: this is a generous one. */
const SANS_WIDTH = 6;
const MOST_ROWS = 24;
const LONGEST_TITLE = 2000;

/** What a card is made of, before its column gives it a width. */
export interface StageCardContent {
  readonly stage: StageSummary;
  readonly verdict: StageVerdict;
  readonly isTarget: boolean;
  readonly isFolded: boolean;
}

/** Rows of an unfolded card: all instructions, or the first ones and a last row for the others. */
export function shownRowCount(stage: StageSummary): number {
  return stage.instructions.length > MOST_ROWS + 1 ? MOST_ROWS : stage.instructions.length;
}

/** Rows with the one that stands for the hidden ones. */
export function rowCount(stage: StageSummary): number {
  return Math.min(stage.instructions.length, MOST_ROWS + 1);
}

/** The width that shows all of the card's text, in steps of 8 and within the limits of a card. */
export function naturalWidth({ stage, isFolded }: StageCardContent): number {
  const limits = isFolded ? FOLDED : UNFOLDED;
  const cells = (text: string) => cellsOf(text, limits.most);
  const widths = isFolded
    ? [cells(stage.displayName) * MONO_WIDTH[11] + AROUND.foldedName, cells(stepWords(stage.instructions.length)) * SANS_WIDTH + AROUND.foldedDetail]
    : [
        cells(stage.displayName) * MONO_WIDTH[13] + AROUND.name,
        cells(fromLine(stage)) * MONO_WIDTH[11] + AROUND.from,
        ...stage.instructions.slice(0, shownRowCount(stage)).map((instruction) => rowCells(instruction, limits.most) * MONO_WIDTH[11] + AROUND.row),
      ];
  return Math.min(limits.most, Math.max(limits.least, Math.ceil(Math.max(...widths) / 8) * 8));
}

/** The card as drawn at a width; what does not fit ends in an ellipsis. */
export function stageCard(content: StageCardContent, placement: { readonly column: number; readonly isConnected: boolean; readonly width: number }): StageCardView {
  const { stage, verdict, isTarget, isFolded } = content;
  const { width } = placement;
  const legacy = verdict.legacy.outcome;
  const buildkit = verdict.buildkit.outcome;
  const tab = tabOf({ legacy, buildkit, isTarget });
  const nameCells = isFolded ? (width - AROUND.foldedName) / MONO_WIDTH[11] : (width - AROUND.name) / MONO_WIDTH[13];
  const shown = shownRowCount(stage);
  return {
    kind: "stage",
    id: `stage:${stage.index}`,
    stage: stage.index,
    name: cutToCells(stage.displayName, nameCells),
    fullName: stage.displayName.slice(0, LONGEST_TITLE),
    detail: isFolded ? stepWords(stage.instructions.length) : cutToCells(fromLine(stage), (width - AROUND.from) / MONO_WIDTH[11]),
    fromText: stage.from.text.slice(0, LONGEST_TITLE),
    ...(tab && { tab }),
    isTarget,
    isFolded,
    legacy,
    buildkit,
    rows: isFolded ? [] : stage.instructions.slice(0, shown).map((instruction, index) => row(instruction, index, verdict, width)),
    hiddenRowCount: isFolded ? 0 : stage.instructions.length - shown,
    ...placement,
    height: isFolded ? FOLDED.height : unfoldedHeight(rowCount(stage)),
  };
}

function unfoldedHeight(rows: number): number {
  return rows === 0 ? UNFOLDED.header : UNFOLDED.belowHeader + UNFOLDED.row * rows;
}

function row(instruction: InstructionSummary, index: number, verdict: StageVerdict, width: number): RowView {
  const step = verdict.steps[index];
  const cells = Math.floor((width - AROUND.row) / MONO_WIDTH[11]);
  return {
    instruction: index,
    keyword: instruction.keyword,
    text: cutToCells(rowTextOf(instruction), cells - cellsOf(instruction.keyword) - 1),
    fullText: instruction.text.slice(0, LONGEST_TITLE),
    legacy: outcomeOf(step?.legacy, verdict.legacy.outcome),
    buildkit: outcomeOf(step?.buildkit, verdict.buildkit.outcome),
  };
}

function outcomeOf(step: Outcome | undefined, stage: Outcome): Outcome {
  return step ?? stage;
}

function rowCells(instruction: InstructionSummary, limit: number): number {
  return cellsOf(instruction.keyword) + 1 + cellsOf(rowTextOf(instruction), limit);
}

function fromLine(stage: StageSummary): string {
  return `FROM ${stage.base}`;
}
