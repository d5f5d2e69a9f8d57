import type { AppState } from "../appState.ts";
import type { OpenStorage } from "../keeping/keptStorage.ts";
import { isSampleText } from "../session/isPristine.ts";
import type { AppStore } from "../store.ts";
import { keepHistory, readHistory } from "./keptHistory.ts";
import type { Snapshot } from "./snapshot.ts";
import { addSnapshot } from "./snapshot.ts";

/** Milliseconds without a change after which a text is remembered, and of changes without a pause. */
const pause = 4_000;
const longestBurst = 60_000;

/** The histories of the session's files. */
export interface FileHistories {
  /** What is remembered of a file, the newest first. */
  read(file: string): readonly Snapshot[];
  /** Remembers the text on the page as it stands. */
  recordNow(): void;
}

interface Surroundings {
  readonly storage: OpenStorage;
  /** Under which id a file is kept. */
  readonly keptId: (file: string) => string;
  readonly now: () => number;
}

/**
 * Remembers the text of the file on the page: as it was before a change after a pause, after the change, and in between
 * where there is no pause for long.
 */
export function recordHistory(store: AppStore, { storage, keptId, now }: Surroundings): FileHistories {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let burstSince = 0;

  const record = (state: AppState): void => {
    const { currentFile, dockerfile, analysis } = state;
    if (!/\S/.test(dockerfile) || isSampleText(dockerfile)) return;
    const history = readHistory(storage, keptId(currentFile));
    const stages = analysis?.dockerfile === dockerfile && analysis.analysis.hasGraph ? analysis.analysis.stages.length : null;
    const next = addSnapshot(history, { at: now(), text: dockerfile, stages });
    if (next !== history) keepHistory(storage, keptId(currentFile), next);
  };

  const end = (state: AppState): void => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    record(state);
  };

  store.subscribe((state, before) => {
    if (state.currentFile !== before.currentFile) {
      end(before);
      return;
    }
    if (state.dockerfile === before.dockerfile) return;
    if (timer === null) {
      burstSince = now();
      record(before);
    } else clearTimeout(timer);
    const left = Math.max(0, Math.min(pause, burstSince + longestBurst - now()));
    timer = setTimeout(() => end(store.getState()), left);
  });

  return {
    read: (file) => readHistory(storage, keptId(file)),
    recordNow: () => end(store.getState()),
  };
}
