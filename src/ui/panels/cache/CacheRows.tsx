import { memo } from "react";
import type { Outcome } from "../../../engine/index.ts";
import type { CacheCell, CacheRow } from "../../../viewmodel/cache/cacheView.ts";
import { whyOf } from "../../../viewmodel/cache/whyOf.ts";
import type { CacheWhy } from "../../../viewmodel/cache/whyOf.ts";
import { useAppStore } from "../../controls/AppStoreContext.tsx";
import { BuilderLetter, builderNames } from "../../controls/BuilderLetter.tsx";
import type { BuilderId } from "../../controls/BuilderLetter.tsx";
import { Mark } from "../../controls/Mark.tsx";

interface CacheRowsProps {
  readonly rows: readonly CacheRow[];
  readonly selectedKey: string;
  /** The one row that the Tab key stops at; arrows go to the others. */
  readonly reachableKey: string;
}

/** The steps of one stage. */
export function CacheRows({ rows, selectedKey, reachableKey }: CacheRowsProps) {
  return rows.map((row) => <CacheTableRow key={row.key} row={row} isSelected={row.key === selectedKey} isReachable={row.key === reachableKey} />);
}

interface CacheTableRowProps {
  readonly row: CacheRow;
  readonly isSelected: boolean;
  readonly isReachable: boolean;
}

const CacheTableRow = memo(function CacheTableRow({ row, isSelected, isReachable }: CacheTableRowProps) {
  const { actions } = useAppStore();
  const { stage, instruction, line, text, cells } = row;
  const select = () => actions.select({ stage, instruction, madeIn: "table" });
  return (
    <tr className="cache-row" data-selected={isSelected || undefined} onClick={select}>
      <th scope="row">
        <button type="button" className="cache-step" tabIndex={isReachable ? 0 : -1} aria-pressed={isSelected} title={text}>
          <span className="cache-line">
            <span className="visually-hidden">line </span>
            {line}
          </span>
          <code>{text}</code>
        </button>
      </th>
      <td>
        <CellWord builder="legacy" cell={cells.legacy} />
      </td>
      <td>
        <CellWord builder="buildkit" cell={cells.buildkit} />
      </td>
      <td className="cache-why">
        {whyOf(row, isSelected).map((why) => (
          <Why key={why.builders.join(" ")} why={why} />
        ))}
      </td>
    </tr>
  );
});

function CellWord({ builder, cell: { word } }: { readonly builder: BuilderId; readonly cell: CacheCell }) {
  const outcome = outcomeOf(word);
  return (
    <span className="outcome-word" data-builder={builder} data-outcome={outcome} data-word={word}>
      <Mark builder={builder} outcome={outcome} />
      {word}
    </span>
  );
}

function outcomeOf(word: CacheCell["word"]): Outcome {
  switch (word) {
    case "runs":
    case "reruns":
      return "built";
    case "no step":
      return "skipped";
    case "cached":
    case "fails":
    case "not reached":
    case "skipped":
      return word;
  }
}

function Why({ why: { builders, reason, follows } }: { readonly why: CacheWhy }) {
  const { actions } = useAppStore();
  return (
    <p>
      {builders.map((builder) => (
        <BuilderLetter key={builder} builder={builder} title={builderNames[builder]} />
      ))}
      <span className="cache-why-words">
        {reason !== "" && <span>{reason} </span>}
        {follows && (
          <button
            type="button"
            className="reasons-link"
            title={follows.text}
            onClick={(event) => {
              event.stopPropagation();
              actions.select({ stage: follows.stage, instruction: follows.instruction, madeIn: "command" });
            }}
          >
            Follows line {follows.line}
          </button>
        )}
      </span>
    </p>
  );
}
