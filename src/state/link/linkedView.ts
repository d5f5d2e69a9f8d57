import { noWhatIf } from "../../viewmodel/cache/whatIf.ts";
import { noAcrossMachines } from "../../viewmodel/machines/acrossMachines.ts";
import { FIRST_BUILD } from "../../engine/index.ts";
import type { AppState, Selection } from "../appState.ts";

/** A prepared view: all that a link holds; of the scenario the times. What a link leaves out is as it is on a page that nobody touched. */
export interface LinkedView
  extends Pick<AppState, "documentTitle" | "target" | "options" | "contextTitle" | "legacyVersion" | "shownPlatform" | "builderFocus" | "foldedByHand" | "imageSizes" | "otherBuilders" | "whatIf" | "acrossMachines" | "scenario" | "drawing" | "panel" | "moment"> {
  /** Null where the file comes from elsewhere, such as the address in `?url=`. */
  readonly dockerfile: string | null;
  readonly selection: Omit<Selection, "madeIn"> | null;
}

/** A view without a file in which nothing was chosen. */
export const blankView: LinkedView = {
  dockerfile: null,
  documentTitle: "",
  target: "",
  options: {},
  contextTitle: "",
  legacyVersion: "28",
  shownPlatform: 0,
  builderFocus: "both",
  selection: null,
  foldedByHand: {},
  imageSizes: [],
  otherBuilders: [],
  whatIf: noWhatIf,
  acrossMachines: noAcrossMachines,
  scenario: FIRST_BUILD,
  drawing: { direction: "right", hiddenLines: [], path: null },
  panel: null,
  moment: null,
};

/** What the page shows now, as a view to link. */
export function toLinkedView(state: AppState): LinkedView {
  const { dockerfile, documentTitle, target, options, contextTitle, legacyVersion, shownPlatform, builderFocus, foldedByHand, imageSizes, otherBuilders, whatIf, acrossMachines, scenario, drawing, panel, moment, selection } = state;
  return {
    dockerfile,
    documentTitle,
    target,
    options,
    contextTitle,
    legacyVersion,
    shownPlatform,
    builderFocus,
    foldedByHand,
    imageSizes,
    otherBuilders,
    whatIf,
    acrossMachines,
    scenario,
    drawing,
    panel,
    moment,
    selection: selection && toLinkedSelection(selection),
  };
}

function toLinkedSelection({ stage, instruction, edge, source }: Selection): LinkedView["selection"] {
  return { stage, ...(instruction !== undefined && { instruction }), ...(edge !== undefined && { edge }), ...(source !== undefined && { source }) };
}
