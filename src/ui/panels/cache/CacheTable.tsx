import { useEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import { scrollsTo } from "../../../state/scrollsTo.ts";
import type { CacheGroup, CacheView } from "../../../viewmodel/cache/cacheView.ts";
import { countWords } from "../../../viewmodel/countWords.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { ColumnHeads } from "../../controls/ColumnHeads.tsx";
import { scrollWithin } from "../../controls/scrollWithin.ts";
import { CacheRows } from "./CacheRows.tsx";

const heads = ["Step", "Legacy", "BuildKit", "Why"];

/** More rows than anyone reads: the others are told in number. */
const MOST_ROWS = 1_000;

/** Step by step what either cache does, and why. */
export function CacheTable({ view }: { readonly view: CacheView }) {
  const { actions } = useAppStore();
  const selection = useAppState((state) => state.selection);
  const table = useRef<HTMLTableElement>(null);
  const groups = firstGroups(view.groups);
  const drawn = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const all = view.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const selectedKey = selection?.instruction === undefined ? "" : `${selection.stage}:${selection.instruction}`;
  const keys = groups.flatMap(({ rows }) => rows.map(({ key }) => key));
  const reachable = keys.includes(selectedKey) ? selectedKey : (keys[0] ?? "");

  useEffect(() => {
    const row = table.current?.querySelector("[data-selected]");
    const pane = row?.closest(".cache-scroll");
    if (row && pane && selection && scrollsTo(selection, "table")) scrollWithin(pane, row);
  }, [selection]);

  const move = (event: KeyboardEvent) => {
    const buttons = [...(table.current?.querySelectorAll<HTMLButtonElement>(".cache-step") ?? [])];
    const next = nextRow(event.key, buttons.indexOf(event.target as HTMLButtonElement), buttons.length);
    if (next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  };

  if (all === 0) return <p className="panel-note">The file has no steps that a cache could spare.</p>;
  return (
    <>
      <table ref={table} className="data-table cache-table" aria-label="Cache, step by step" onKeyDown={move}>
        <ColumnHeads names={heads} />
        {groups.map((group) => (
          <tbody key={group.stage} data-selected={(selection?.stage === group.stage && selection.instruction === undefined) || undefined}>
            <tr className="cache-stage">
              <th scope="rowgroup" colSpan={4}>
                <button type="button" className="cache-stage-name" onClick={() => actions.select({ stage: group.stage, instruction: -1, madeIn: "table" })}>
                  <b>{group.name}</b> {group.text}
                </button>
              </th>
            </tr>
            <CacheRows rows={group.rows} selectedKey={selectedKey} reachableKey={reachable} />
          </tbody>
        ))}
      </table>
      {drawn < all && <p className="panel-note">{countWords(all - drawn, "more step")}.</p>}
    </>
  );
}

function firstGroups(groups: readonly CacheGroup[]): readonly CacheGroup[] {
  let left = MOST_ROWS;
  return groups.flatMap((group) => {
    // A stage of nothing but its FROM has nothing that a cache could spare.
    if (left <= 0 || group.rows.length === 0) return [];
    const rows = group.rows.slice(0, left);
    left -= rows.length + 1;
    return [{ ...group, rows }];
  });
}

function nextRow(key: string, index: number, count: number): number | null {
  if (index < 0) return null;
  if (key === "ArrowDown") return Math.min(index + 1, count - 1);
  if (key === "ArrowUp") return Math.max(index - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
