import { downloadText } from "../../../commands/fileCommands.ts";
import type { NoticeOffer } from "../../../state/appState.ts";
import { keptKeys, readKeptText } from "../../../state/keeping/keptStorage.ts";
import { useCommandContext } from "../../controls/CommandContext.tsx";
import { saveText } from "../../controls/saveText.ts";
import { copyLastReport } from "../crash/watchForFailures.ts";

/** What a notice offers to do about what it says. */
export function NoticeOfferButton({ offer }: { readonly offer: NoticeOffer }) {
  const context = useCommandContext();
  switch (offer) {
    case "download text":
      return <OfferButton label="Download the text" act={() => downloadText.run(context)} />;
    case "download damaged":
      return <OfferButton label="Download what is there" act={() => saveText("stagegraph-kept.json", readKeptText(() => localStorage, keptKeys.damaged) ?? "")} />;
    case "copy report":
      return <OfferButton label="Copy a bug report" act={() => void copyLastReport(context.store)} />;
  }
}

function OfferButton({ label, act }: { readonly label: string; readonly act: () => void }) {
  return (
    <button type="button" className="notice-action" onClick={act}>
      {label}
    </button>
  );
}
