import { Dialog } from "@base-ui/react/dialog";
import { useState } from "react";
import { selectCurrentFile, toFileName } from "../../../state/session/fileLabels.ts";
import { LONGEST_SNAPSHOT } from "../../../state/history/snapshot.ts";
import { useAppStore } from "../../controls/AppStoreContext.tsx";
import { useHistories } from "../../controls/HistoriesContext.tsx";
import { Icon } from "../../controls/Icon.tsx";
import { HistoryList } from "./HistoryList.tsx";
import { TextDiff } from "./TextDiff.tsx";
import "./history.css";

/** Earlier texts of the file on the page: when, what changed, and the way back to each. */
export function HistoryDialog({ onClose }: { readonly onClose: () => void }) {
  const { actions, getState } = useAppStore();
  const histories = useHistories();
  const [{ snapshots, now, text, name }] = useState(() => {
    histories.recordNow();
    const state = getState();
    const { dockerfile } = state;
    const earlier = histories.read(state.currentFile).filter((snapshot) => snapshot.text !== dockerfile);
    return { snapshots: earlier, now: Date.now(), text: dockerfile, name: toFileName(selectCurrentFile(state), state) };
  });
  const [chosen, setChosen] = useState(0);
  const snapshot = snapshots[chosen];
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog history-dialog">
          <header>
            <Dialog.Title className="dialog-title">Earlier texts of {name}</Dialog.Title>
            <Dialog.Close className="button" data-shape="icon" aria-label="Close">
              <Icon name="close" />
            </Dialog.Close>
          </header>
          {snapshot ? (
            <div className="history-body">
              <HistoryList snapshots={snapshots} now={now} chosen={chosen} onChoose={setChosen} />
              <section className="history-preview" aria-label="What restoring changes">
                <TextDiff before={text} after={snapshot.text} />
                <button
                  type="button"
                  className="button"
                  data-look="solid"
                  onClick={() => {
                    actions.restoreText(snapshot.text);
                    onClose();
                  }}
                >
                  Restore this text
                </button>
              </section>
            </div>
          ) : (
            <p className="history-none">
              No earlier text yet. While you type, this browser remembers the text at every pause of a few seconds
              {text.length > LONGEST_SNAPSHOT ? `, up to ${LONGEST_SNAPSHOT.toLocaleString("en")} characters: this one is longer.` : "."}
            </p>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
