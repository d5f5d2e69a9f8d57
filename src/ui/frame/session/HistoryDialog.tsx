import { useState } from "react";
import { selectCurrentFile, toFileName } from "../../../state/session/fileLabels.ts";
import { LONGEST_SNAPSHOT } from "../../../state/history/snapshot.ts";
import { useAppStore } from "../../controls/AppStoreContext.tsx";
import { useHistories } from "../../controls/HistoriesContext.tsx";
import { DialogFrame } from "../DialogFrame.tsx";
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
    <DialogFrame title={<>Earlier texts of {name}</>} className="history-dialog" onClose={onClose}>
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
    </DialogFrame>
  );
}
