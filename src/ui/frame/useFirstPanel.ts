import { selectStages } from "../../state/selectors.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { useMediaQuery } from "../controls/useMediaQuery.ts";

/** With more stages the graph needs the room, and opens folded. */
const MOST_STAGES = 12;

/** Id of the panel that is open below where nobody chose one; empty: none. */
export function useFirstPanel(width: string): string {
  const isLarge = useAppState((state) => selectStages(state).length > MOST_STAGES);
  const isHigh = useMediaQuery("(min-height: 760px)");
  if (width === "medium") return "verdicts";
  return isLarge || !isHigh ? "" : "timeline";
}
