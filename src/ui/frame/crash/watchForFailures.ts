import type { AppStore } from "../../../state/store.ts";
import { copyText } from "../../controls/copyText.ts";
import { saveText } from "../../controls/saveText.ts";
import { showToast } from "../../controls/Toast.tsx";
import { toErrorText, writeBugReport } from "./bugReport.ts";
import { readSurroundings } from "./readSurroundings.ts";

let last: unknown = null;

/** Says on the page what fails outside of its drawing. The same failure is told once. */
export function watchForFailures({ actions }: AppStore): void {
  const told = new Set<string>();
  const tell = (error: unknown): void => {
    const [words = ""] = toErrorText(error).split("\n");
    if (isHarmless(error) || told.has(words)) return;
    told.add(words);
    last = error;
    actions.setNotice({ severity: "error", text: `Something in the page failed. Your text is kept. ${words}`, offer: "copy report" });
  };
  // Without an error it came from a script that is not the page's, or from a file that did not load.
  window.addEventListener("error", ({ error }) => error instanceof Error && tell(error));
  window.addEventListener("unhandledrejection", ({ reason }) => tell(reason));
}

/** Copies a report of the last failure; where the browser does not allow that, it is saved as a file. */
export async function copyLastReport({ getState }: AppStore): Promise<void> {
  const report = writeBugReport(getState(), last, readSurroundings());
  if (await copyText(report)) {
    showToast("Report copied: your text, build options, error and browser");
    return;
  }
  saveText("stagegraph-report.txt", report);
  showToast("The browser does not allow copying: the report is saved as a file");
}

/** The editor gives up questions by throwing; so does a request that nobody waits for any more. */
function isHarmless(error: unknown): boolean {
  return error instanceof Error && ["Canceled", "AbortError"].includes(error.name);
}
