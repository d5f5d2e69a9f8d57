import { useEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import { selectCurrentMatch, selectFindMatches, selectNextMatch } from "../../state/selectFindMatches.ts";
import type { AppState } from "../../state/appState.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { Icon } from "../controls/Icon.tsx";

/** The search in the graph: names and instructions. Enter goes to the next place, with Shift to the one before. */
export function FindBar({ onClose }: { readonly onClose: () => void }) {
  const { actions, getState } = useAppStore();
  const find = useAppState((state) => state.find ?? "");
  const count = useAppState(countFound);
  const hasMatches = useAppState((state) => selectFindMatches(state).list.length > 0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);

  const go = (step: 1 | -1): void => {
    const match = selectNextMatch(getState(), step);
    if (match) actions.select({ ...match, madeIn: "command" });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="find-bar" role="search" aria-label="Graph">
      <Icon name="find" />
      <input
        ref={field}
        type="text"
        aria-label="Find a stage or an instruction"
        placeholder="Stage or instruction"
        autoComplete="off"
        spellCheck={false}
        value={find}
        onChange={({ target }) => actions.setFind(target.value)}
        onKeyDown={press}
      />
      <output>{count}</output>
      <button type="button" className="button" data-shape="icon" aria-label="Previous place" disabled={!hasMatches} onClick={() => go(-1)}>
        <Icon name="up" />
      </button>
      <button type="button" className="button" data-shape="icon" aria-label="Next place" disabled={!hasMatches} onClick={() => go(1)}>
        <Icon name="down" />
      </button>
      <button type="button" className="button" data-shape="icon" aria-label="Close the search" onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}

function countFound(state: AppState): string {
  if (!/\S/.test(state.find ?? "")) return "";
  const { list, byStage } = selectFindMatches(state);
  if (list.length === 0) return "Not found";
  const current = selectCurrentMatch(state);
  const drawn = new Set(state.layout?.view.nodes.flatMap((node) => (node.kind === "stage" ? [node.stage] : [])));
  const hidden = [...byStage.keys()].filter((stage) => !drawn.has(stage)).length;
  return `${current < 0 ? `${list.length} found` : `${current + 1} of ${list.length}`}${hidden > 0 ? `, ${hidden} hidden` : ""}`;
}
