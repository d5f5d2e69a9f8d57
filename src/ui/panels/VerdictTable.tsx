import { useEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import type { Outcome, Verdict } from "../../engine/index.ts";
import { scrollsTo } from "../../state/scrollsTo.ts";
import { selectStages, selectTargetStage } from "../../state/selectors.ts";
import { selectTargetBefore } from "../../state/targetBefore.ts";
import { selectVerdicts } from "../../state/whatIf/selectVerdicts.ts";
import { LARGE_GRAPH } from "../../viewmodel/folding.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { ColumnHeads } from "../controls/ColumnHeads.tsx";
import { useGrowingCount } from "../controls/useGrowingCount.ts";
import { VerdictRow } from "./VerdictRow.tsx";

const heads = ["Stage", "Legacy", "BuildKit"];

/** The text twin of the graph: one row a stage, in file order, with each builder's word. */
export function VerdictTable() {
  const stages = useAppState(selectStages);
  const verdicts = useAppState(selectVerdicts)?.stages;
  const targetStage = useAppState(selectTargetStage);
  const before = useAppState(selectTargetBefore);
  const selection = useAppState((state) => state.selection);
  const body = useRef<HTMLTableSectionElement>(null);

  const selectedStage = selection?.stage ?? -1;
  const rowCount = useGrowingCount(stages.length, selectedStage);
  useEffect(() => {
    if (selection && scrollsTo(selection, "table")) rowButtons(body.current)[selection.stage]?.closest("tr")?.scrollIntoView({ block: "nearest" });
  }, [selection]);

  const move = (event: KeyboardEvent) => {
    const buttons = rowButtons(body.current);
    const next = neighbour(event.key, buttons.indexOf(event.target as HTMLButtonElement), buttons.length);
    if (next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  };

  return (
    <table className="data-table verdict-table" aria-label="Builder verdicts" aria-rowcount={rowCount < stages.length ? stages.length + 1 : undefined} data-dense={stages.length > LARGE_GRAPH || undefined}>
      <colgroup>
        <col />
        <col className="verdict-column" />
        <col className="verdict-column" />
      </colgroup>
      <ColumnHeads names={heads} />
      <tbody ref={body} onKeyDown={move}>
        {stages.slice(0, rowCount).map((stage) => {
          const verdict = verdicts?.[stage.index];
          if (!verdict) return null;
          return (
            <VerdictRow
              key={stage.index}
              index={stage.index}
              displayName={stage.displayName}
              legacy={verdict.legacy.outcome}
              buildkit={verdict.buildkit.outcome}
              hasNothingToRun={verdict.hasNothingToRun}
              legacyBefore={otherOutcome(before?.stages[stage.index]?.legacy, verdict.legacy)}
              buildkitBefore={otherOutcome(before?.stages[stage.index]?.buildkit, verdict.buildkit)}
              targetBefore={before?.name}
              isTarget={stage.index === targetStage}
              isSelected={stage.index === selectedStage}
              isReachable={stage.index === Math.max(selectedStage, 0)}
            />
          );
        })}
      </tbody>
    </table>
  );
}

/** What a builder did with the target before, where that was something else. Whether it came from the cache is another question. */
function otherOutcome(before: Verdict | undefined, now: Verdict): Outcome | undefined {
  const same = now.outcome === "cached" ? "built" : now.outcome;
  return before && before.outcome !== same ? before.outcome : undefined;
}

function rowButtons(body: HTMLElement | null): readonly HTMLButtonElement[] {
  return [...(body?.querySelectorAll<HTMLButtonElement>(".verdict-stage") ?? [])];
}

function neighbour(key: string, index: number, count: number): number | null {
  if (index < 0) return null;
  if (key === "ArrowDown") return Math.min(index + 1, count - 1);
  if (key === "ArrowUp") return Math.max(index - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
