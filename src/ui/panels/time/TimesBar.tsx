import { selectTimesNote } from "../../../state/time/selectTimesNote.ts";
import { readLog } from "../../../commands/timeCommands.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { useCommandContext } from "../../controls/CommandContext.tsx";
import { Icon } from "../../controls/Icon.tsx";
import { DurationsPopover } from "./DurationsPopover.tsx";
import "./times.css";

/** Where the times on the timeline are from, and the ways to other ones. */
export function TimesBar() {
  const { actions } = useAppStore();
  const context = useCommandContext();
  const { measured, rest } = useAppState(selectTimesNote);
  return (
    <div className="times-bar" role="group" aria-label="Where the times are from">
      <p className="times-note" title={`${measured} ${rest}`.trim()}>
        {measured !== "" && <b>{measured}</b>} {rest}
      </p>
      {measured !== "" && (
        <button type="button" className="button" data-size="small" onClick={() => actions.setLog(null)}>
          <Icon name="close" />
          Remove the log
        </button>
      )}
      <button type="button" className="button" data-size="small" onClick={() => readLog.run(context)}>
        <Icon name="paste" />
        Paste a log…
      </button>
      <DurationsPopover />
    </div>
  );
}
