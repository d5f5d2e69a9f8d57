import { Popover } from "@base-ui/react/popover";
import { useStore } from "zustand";
import { Icon } from "../../controls/Icon.tsx";
import { ShareFields } from "./ShareFields.tsx";
import { shareState } from "./shareState.ts";

/** The view as a link, a badge and an embed code. */
export function SharePopover() {
  const isOpen = useStore(shareState, (state) => state.isOpen);
  return (
    <Popover.Root open={isOpen} onOpenChange={(open) => shareState.setState({ isOpen: open, refused: null })}>
      <Popover.Trigger className="button share-button" aria-label="Share">
        <Icon name="share" />
        <span>Share</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="floating" sideOffset={4} align="end">
          <Popover.Popup className="popover share-popover">
            <Popover.Title className="popover-title">Share this view</Popover.Title>
            <ShareFields />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
