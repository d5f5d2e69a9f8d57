/** What the builds put into the registry beside the image to run: nothing, a cache within it, or one of its own. */
export type KeptCache = "none" | "inline" | "min" | "max";

/** What the reader chose of builds across machines; null: nobody chose, so the file decides. */
export interface AcrossMachines {
  /** They stand in place of the cache of one machine. */
  readonly isShown: boolean;
  readonly keeps: KeptCache;
  readonly first: string | null;
  readonly changedFile: string | null;
  /** Which of the builds is looked at, by its place. */
  readonly build: number;
}

export const noAcrossMachines: AcrossMachines = { isShown: false, keeps: "inline", first: null, changedFile: null, build: 0 };
