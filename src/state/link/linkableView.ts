import { countWords } from "../../viewmodel/countWords.ts";
import { withFiles } from "../changeOptions.ts";
import { withLog } from "../time/changeTimes.ts";
import { MOST_LOGGED_STEPS } from "../time/timesText.ts";
import type { LinkedView } from "./linkedView.ts";

/** Characters of paths that a link may hold: some thousand letters more in an address that few programs take. */
export const LONGEST_LINKED_PATHS = 20_000;

/** A view as a link can hold it, and a sentence for what it leaves out; empty: nothing. */
export interface LinkableView {
  readonly view: LinkedView;
  readonly leftOut: string;
}

/** The view without what is too long for any link. */
export function toLinkableView(view: LinkedView): LinkableView {
  const sentences: string[] = [];
  let linkable = view;
  const { files } = view.options;
  if (files !== undefined && files.reduce((sum, path) => sum + path.length + 1, 0) > LONGEST_LINKED_PATHS) {
    linkable = { ...linkable, options: withFiles(view.options, null), contextTitle: "" };
    sentences.push(`The build context is left out: its ${countWords(files.length, "path")} are too long for a link.`);
  }
  const steps = view.scenario.log?.steps.length ?? 0;
  if (steps > MOST_LOGGED_STEPS) {
    linkable = { ...linkable, scenario: withLog(view.scenario, null) };
    sentences.push(`The log’s times are left out: ${countWords(steps, "step")} are too many for a link.`);
  }
  return { view: linkable, leftOut: sentences.join(" ") };
}
