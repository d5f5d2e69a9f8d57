import { Dialog } from "@base-ui/react/dialog";
import { useId, useRef, useState } from "react";
import type { ClipboardEvent, DragEvent } from "react";
import type { MeasuredLog } from "../../../engine/index.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { useCommandContext } from "../../controls/CommandContext.tsx";
import { Icon } from "../../controls/Icon.tsx";
import { LogReport } from "./LogReport.tsx";
import type { LogInHand } from "./useLogReading.ts";
import { useLogReading } from "./useLogReading.ts";
import "./logs.css";

/** Characters that the text area shows: a browser draws more of them only slowly. A longer paste is read without being shown. */
const LONGEST_SHOWN = 200_000;
const PASTED = "Pasted text";

/** Asks for the log of a real build, says what of it is found in the file, and gives its times to the page. */
export function LogDialog({ onClose }: { readonly onClose: () => void }) {
  const { actions } = useAppStore();
  const { page } = useCommandContext();
  const hasLog = useAppState((state) => state.scenario.log !== undefined);
  const { log, read, forget, awaitLast } = useLogReading();
  const [text, setText] = useState("");
  const [isOver, setIsOver] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  const type = (typed: string) => {
    setText(typed);
    if (/\S/.test(typed)) read(new Blob([typed]), PASTED);
    else forget();
  };
  const take = (file: Blob, title: string) => {
    setText("");
    read(file, title);
  };
  const paste = (event: ClipboardEvent) => {
    const [file] = event.clipboardData.files;
    const pasted = event.clipboardData.getData("text/plain");
    if (pasted === "" && file) {
      event.preventDefault();
      take(file, file.name);
    } else if (pasted.length > LONGEST_SHOWN || (pasted !== "" && event.target !== field.current)) {
      event.preventDefault();
      if (pasted.length > LONGEST_SHOWN) take(new Blob([pasted]), PASTED);
      else type(pasted);
    }
  };
  const drop = (event: DragEvent) => {
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file) take(file, file.name);
  };
  // What is known may be of the text before the last letter.
  const show = async () => {
    const measured = measuredOf(await awaitLast());
    if (!measured) return;
    actions.setLog(measured);
    onClose();
    page.showView("timeline");
  };

  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup
          className="dialog log-dialog"
          initialFocus={field}
          data-drop="log"
          data-over={isOver}
          onPaste={paste}
          onDragEnter={() => setIsOver(true)}
          onDragLeave={(event) => {
            if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setIsOver(false);
          }}
          onDrop={drop}
        >
          <header>
            <Dialog.Title className="dialog-title">Read the log of a real build</Dialog.Title>
            <Dialog.Close className="button" data-shape="icon" aria-label="Close">
              <Icon name="close" />
            </Dialog.Close>
          </header>
          <label className="field-label" htmlFor={id}>
            What docker build printed, as plain text, from a terminal, or with --progress=rawjson
          </label>
          <textarea
            ref={field}
            id={id}
            className="text-field text-area"
            rows={8}
            maxLength={LONGEST_SHOWN}
            value={text}
            placeholder={log && text === "" ? `${log.title} is read without being shown here.` : '#5 [build 2/4] RUN make\n#5 DONE 12.3s'}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            wrap="off"
            onChange={(event) => type(event.target.value)}
          />
          <LogReport log={log} />
          <div className="log-buttons">
            <LogFileButton onFile={(file) => take(file, file.name)} />
            {hasLog && (
              <button type="button" className="button" data-look="line" onClick={() => actions.setLog(null)}>
                Remove the log in use
              </button>
            )}
            <span className="log-space" />
            <button type="button" className="button" data-look="solid" disabled={!measuredOf(log)} onClick={() => void show()}>
              Show its times
            </button>
          </div>
          <p className="field-note">
            <span className="drop-note">Or drop a file here. </span>
            The log is read in this page and goes nowhere. Links hold its times, never its text.
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function measuredOf(log: LogInHand | null): MeasuredLog | null {
  return log?.outcome?.kind === "read" ? (log.outcome.reading.measured ?? null) : null;
}

function LogFileButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button" data-look="line" onClick={() => input.current?.click()}>
        <Icon name="open" />
        Choose a file…
      </button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        aria-label="Log of a build"
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file, written anew, can be chosen again.
          currentTarget.value = "";
        }}
      />
    </>
  );
}
