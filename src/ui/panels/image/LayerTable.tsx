import { countWords } from "../../../viewmodel/countWords.ts";
import type { ImageView } from "../../../viewmodel/image/imageView.ts";
import type { ImageBuilder, LayerRow } from "../../../viewmodel/image/layerRow.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { ColumnHeads } from "../../controls/ColumnHeads.tsx";
import { SizeField } from "./SizeField.tsx";
import "./layerTable.css";

const heads = ["Instruction", "From", "Legacy", "BuildKit", "Size"];

/** More rows than anyone reads: the others are told in number. */
const MOST_ROWS = 400;

/** Every part of the image, the lowest first, and below them what is left behind. */
export function LayerTable({ view }: { readonly view: ImageView }) {
  return (
    <table className="image-layers data-table" aria-label="Layers of the image">
      <ColumnHeads names={heads} />
      <LayerGroup head={`In the image of ${view.targetName}, the lowest first`} sum={view.multiStage.sumWords} rows={view.rows} />
      {view.leftBehind.length > 0 && <LayerGroup head="Left behind" sum={view.leftBehindWords} rows={view.leftBehind} />}
    </table>
  );
}

function LayerGroup({ head, sum, rows }: { readonly head: string; readonly sum: string; readonly rows: readonly LayerRow[] }) {
  return (
    <tbody>
      <tr className="image-group">
        <th scope="rowgroup">{head}</th>
        <td colSpan={3} />
        <td>{sum}</td>
      </tr>
      {rows.slice(0, MOST_ROWS).map((row) => (
        <LayerLine key={row.key} row={row} />
      ))}
      {rows.length > MOST_ROWS && (
        <tr>
          <td colSpan={5}>{countWords(rows.length - MOST_ROWS, "more line")}.</td>
        </tr>
      )}
    </tbody>
  );
}

function LayerLine({ row }: { readonly row: LayerRow }) {
  const { actions } = useAppStore();
  const isSelected = useAppState(({ selection }) => selection?.stage === row.stage && selection.instruction === row.instruction);
  return (
    <tr aria-current={isSelected || undefined} data-layer={row.layer === "no layer" ? "none" : undefined}>
      <th scope="row">
        <button
          type="button"
          className="image-instruction"
          title={`${row.stageName}, line ${row.line}: ${row.text}`}
          onClick={() => actions.select({ stage: row.stage, instruction: row.instruction, madeIn: "command" })}
        >
          <span>{row.line}</span> <code>{row.kind === "base" ? `FROM ${row.text}` : row.text}</code>
        </button>
        <p className="image-in-short">
          {row.originWords} · Legacy: {answerWords(row, "legacy")} · BuildKit: {answerWords(row, "buildkit")}
        </p>
      </th>
      <td>{row.originWords}</td>
      <Answer row={row} builder="legacy" />
      <Answer row={row} builder="buildkit" />
      <td>
        <SizeField row={row} />
      </td>
    </tr>
  );
}

function Answer({ row, builder }: { readonly row: LayerRow; readonly builder: ImageBuilder }) {
  const answer = row.answers[builder];
  return (
    <td className="image-answer" data-builder={builder} data-answer={answer ?? "none"}>
      {answerWords(row, builder)}
    </td>
  );
}

function answerWords(row: LayerRow, builder: ImageBuilder): string {
  const answer = row.answers[builder];
  if (answer === null) return "none";
  return row.kind === "base" ? "its layers" : answer;
}
