import { toLine } from "../../engine/index.ts";
import type { AppState } from "../appState.ts";
import { selectStages, selectTargetStage } from "../selectors.ts";
import { selectCurrentFile, toFileName } from "./fileLabels.ts";

/** As much of a name as a tab of the browser or a bookmark can show. */
const LONGEST_NAME = 60;

/** What the page is called in tabs, history and bookmarks: the file, the target, the product. */
export function selectPageTitle(state: AppState): string {
  const target = state.target || (selectStages(state)[selectTargetStage(state)]?.name ?? "");
  return [toFileName(selectCurrentFile(state), state), target]
    .map(toTitle)
    .filter((name) => name !== "")
    .concat("Stagegraph")
    .join(" · ");
}

function toTitle(name: string): string {
  const characters = [...toLine(name.slice(0, 4 * LONGEST_NAME))];
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME - 1).join("")}…` : characters.join("");
}
