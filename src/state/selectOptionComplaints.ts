import type { OptionComplaint } from "../engine/index.ts";
import type { AppState } from "./appState.ts";

const none: readonly OptionComplaint[] = [];

/** What BuildKit has against single build options, as of the newest analysis. */
export const selectOptionComplaints = ({ analysis }: AppState): readonly OptionComplaint[] => analysis?.analysis.optionComplaints ?? none;
