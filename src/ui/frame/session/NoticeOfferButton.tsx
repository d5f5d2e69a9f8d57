import { downloadText } from "../../../commands/fileCommands.ts";
import type { NoticeOffer } from "../../../state/appState.ts";
import { keptKeys, readKeptText } from "../../../state/keeping/keptStorage.ts";
import { useCommandContext } from "../../controls/CommandContext.tsx";
import { saveText } from "../../controls/saveText.ts";

/** What a notice offers to do about what it says. */
export function NoticeOfferButton({ offer }: { readonly offer: NoticeOffer }) {
  const context = useCommandContext();
  switch (offer) {
    case "download text":
      return <OfferButton label="Download the text" act={() => downloadText.run(context)} />;
    case "download damaged":
      return <OfferButton label="Download what is there" act={() => saveText("stagegraph-kept.json", readKeptText(() => localStorage, keptKeys.damaged) ?? "")} />;
  }
}

function OfferButton({ label, act }: { readonly label: string; readonly act: () => void }) {
  return (
    <button type="button" className="notice-action" onClick={act}>
      {label}
    </button>
  );
}
