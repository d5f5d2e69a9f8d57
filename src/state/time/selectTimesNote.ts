import { isCacheFilled } from "../../viewmodel/cache/whatIf.ts";
import { timesNote } from "../../viewmodel/time/timesNote.ts";
import type { TimesNote } from "../../viewmodel/time/timesNote.ts";
import type { AppState } from "../appState.ts";

let noted: { readonly scenario: AppState["scenario"]; readonly isLogged: boolean; readonly note: TimesNote } | null = null;

/** Where the times on the page are from. */
export function selectTimesNote({ scenario, whatIf }: AppState): TimesNote {
  const isLogged = !isCacheFilled(whatIf) && !whatIf.ignoresCache && whatIf.ignoredStages.length === 0;
  if (noted?.scenario !== scenario || noted.isLogged !== isLogged) noted = { scenario, isLogged, note: timesNote(scenario, isLogged) };
  return noted.note;
}
