import type { AppState } from "./appState.ts";
import type { AppStore } from "./store.ts";

/** What a worker does for the page. */
export type WorkerTask = "read" | "arrange" | "simulate";

/** Why a worker gave no answer: it took too long, it failed, or it did not start at all. */
export type WorkerFailure = "hung" | "crashed" | "blocked";

/** Seconds that a task may take. Of reasons that are late nothing is said: the verdicts stand without them. */
export const WORKER_SECONDS: Readonly<Record<WorkerTask | "explain" | "log", number>> = { read: 10, arrange: 20, simulate: 20, explain: 10, log: 120 };

/** Says on the page that a worker gave no answer, and takes it back once one does. */
export interface WorkerNotices {
  tell(task: WorkerTask, failure: WorkerFailure): void;
  clear(task: WorkerTask): void;
}

export function createWorkerNotices({ actions, getState }: AppStore): WorkerNotices {
  const told = new Map<WorkerTask, AppState["notice"]>();
  return {
    tell(task, failure) {
      const notice = { severity: "error", text: toSentence(task, failure) } as const;
      told.set(task, notice);
      // That the text is not read matters more than what else fails with it.
      const reading = told.get("read");
      if (task === "read" || !reading || getState().notice !== reading) actions.setNotice(notice);
    },
    clear(task) {
      const notice = told.get(task);
      told.delete(task);
      if (notice && getState().notice === notice) actions.setNotice(null);
    },
  };
}

const doing: Readonly<Record<WorkerTask, string>> = { read: "Reading this text", arrange: "Arranging this graph", simulate: "Preparing this build to be played" };
const goingOn: Readonly<Record<WorkerTask, string>> = { read: "Change it to try again.", arrange: "The verdicts are complete.", simulate: "The verdicts are complete." };

function toSentence(task: WorkerTask, failure: WorkerFailure): string {
  switch (failure) {
    case "hung":
      return `${doing[task]} took longer than ${WORKER_SECONDS[task]} s and was given up. ${goingOn[task]}`;
    case "crashed":
      return `${doing[task]} failed. ${goingOn[task]}`;
    case "blocked":
      return `${doing[task]} did not start: the connection is lost, or the browser blocks the page’s workers. Your text is kept: reload the page to try again.`;
  }
}
