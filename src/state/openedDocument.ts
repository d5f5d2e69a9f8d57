import type { FileDocument } from "./session/sessionFile.ts";

/** A text to open as a file of its own. */
export interface OpenedDocument {
  readonly dockerfile: string;
  readonly title: string;
  /** `--target` that goes with it; empty: the last stage. */
  readonly target: string;
  /** Index of the stage to select. */
  readonly selectedStage?: number | undefined;
  /** What else goes with it; what is absent starts blank, or stays where an untouched example gives up its place. */
  readonly settings?: Partial<Pick<FileDocument, "options" | "contextTitle" | "legacyVersion" | "shownPlatform" | "foldedByHand" | "imageSizes" | "otherBuilders" | "whatIf" | "acrossMachines" | "scenario">>;
}
