import { useId, useRef, useState } from "react";
import { selectCurrentFile, toFileName } from "../../../state/session/fileLabels.ts";
import type { AppStore } from "../../../state/store.ts";
import { copyText } from "../../controls/copyText.ts";
import { saveText } from "../../controls/saveText.ts";
import { writeBugReport } from "./bugReport.ts";
import { readSurroundings } from "./readSurroundings.ts";

interface CrashScreenProps {
  readonly store: AppStore;
  /** What was thrown; null: the last start did not come to its end. */
  readonly error: unknown;
  readonly onTryAgain: () => void;
  readonly onStartOver: () => void;
}

/** In place of the page once it has failed: the user's text, ways to take it away and to report, and two ways on. */
export function CrashScreen({ store, error, onTryAgain, onStartOver }: CrashScreenProps) {
  const state = store.getState();
  const [report] = useState(() => writeBugReport(state, error, readSurroundings()));
  const [told, setTold] = useState("");
  const text = useRef<HTMLTextAreaElement>(null);
  const reportText = useRef<HTMLTextAreaElement>(null);
  const details = useRef<HTMLDetailsElement>(null);
  const ids = { text: useId(), report: useId() };

  const copy = async (what: string, area: HTMLTextAreaElement | null, copied: string) => {
    if (area === reportText.current && details.current) details.current.open = true;
    const isCopied = await copyText(copied);
    if (!isCopied) area?.select();
    setTold(isCopied ? `${what} copied.` : `The browser does not allow copying. ${what} is selected: copy it with the keyboard.`);
  };

  return (
    <main className="crash">
      <h1>{error === null ? "The page did not start the last time" : "The page failed"}</h1>
      <p>
        Your text is here, and all your files are kept. {error === null ? "Opening them may have been the cause." : "Nothing was sent anywhere."} Try again; if that fails too, start
        over: your files are then closed, and the file menu brings them back.
      </p>
      <div className="crash-buttons">
        <button type="button" className="button" data-look="solid" onClick={onTryAgain}>
          Try again
        </button>
        <button type="button" className="button" data-look="line" onClick={onStartOver}>
          Start over without the kept files
        </button>
      </div>
      <label htmlFor={ids.text}>Your Dockerfile</label>
      <textarea id={ids.text} ref={text} className="crash-text" readOnly value={state.dockerfile} rows={12} wrap="off" spellCheck={false} />
      <div className="crash-buttons">
        <button type="button" className="button" data-look="line" onClick={() => void copy("The text", text.current, state.dockerfile)}>
          Copy the text
        </button>
        <button type="button" className="button" data-look="line" onClick={() => saveText(toFileName(selectCurrentFile(state), { documentTitle: "" }), state.dockerfile)}>
          Download the text
        </button>
        <button type="button" className="button" data-look="line" onClick={() => void copy("The report", reportText.current, report)}>
          Copy a bug report
        </button>
      </div>
      <p role="status">{told}</p>
      <details ref={details}>
        <summary>What the report holds: your Dockerfile and build options, the error, the browser and the page’s version. It goes to the clipboard alone.</summary>
        <label className="visually-hidden" htmlFor={ids.report}>
          Bug report
        </label>
        <textarea id={ids.report} ref={reportText} className="crash-text" readOnly value={report} rows={12} wrap="off" spellCheck={false} />
      </details>
    </main>
  );
}
