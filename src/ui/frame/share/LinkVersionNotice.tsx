import { openLinkVersion } from "../../../commands/shareCommands.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { useCommandContext } from "../../controls/CommandContext.tsx";
import { Icon } from "../../controls/Icon.tsx";

/** After a reload: the text is not the one of the link in the address any more, and that one is to be had too. */
export function LinkVersionNotice() {
  const context = useCommandContext();
  const store = useAppStore();
  const hasOther = useAppState((state) => state.linkVersion !== null);
  if (!hasOther) return null;
  return (
    <p className="notice" data-severity="note">
      <Icon name="share" />
      <span>Your changes since the link are kept</span>
      <button type="button" className="notice-action" onClick={() => openLinkVersion.run(context)}>
        Open the link’s version
      </button>
      <button type="button" className="notice-close" aria-label="Close" onClick={() => store.setState({ linkVersion: null })}>
        <Icon name="close" />
      </button>
    </p>
  );
}
