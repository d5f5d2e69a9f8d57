import { Dialog } from "@base-ui/react/dialog";
import { Popover } from "@base-ui/react/popover";
import { countOptions } from "../../state/changeOptions.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { Icon } from "../controls/Icon.tsx";
import { BuildOptionFields } from "./buildOptions/BuildOptionFields.tsx";
import { useWidthClass } from "./useWidthClass.ts";

/** What `docker build` is told beside the target: beside the graph, so that it is seen to change; on a phone over all of it. */
export function BuildOptionsButton() {
  return useWidthClass() === "phone" ? <OptionsDialog /> : <OptionsPopover />;
}

function OptionsPopover() {
  return (
    <Popover.Root>
      <Popover.Trigger className="button options-button">
        <ButtonContent />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="floating" sideOffset={4} align="start" collisionAvoidance={{ side: "none", align: "shift", fallbackAxisSide: "none" }}>
          <Popover.Popup className="popover options-popover">
            <Popover.Title className="popover-title">Build options</Popover.Title>
            <BuildOptionFields />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function OptionsDialog() {
  return (
    <Dialog.Root>
      <Dialog.Trigger className="button options-button">
        <ButtonContent />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog options-dialog">
          <header>
            <Dialog.Title className="dialog-title">Build options</Dialog.Title>
            <Dialog.Close className="button" data-shape="icon" aria-label="Close">
              <Icon name="close" />
            </Dialog.Close>
          </header>
          <BuildOptionFields />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function ButtonContent() {
  const chosenCount = useAppState(({ options }) => countOptions(options));
  return (
    <>
      Build options
      {chosenCount > 0 && <span className="count">{chosenCount}</span>}
      <Icon name="down" />
    </>
  );
}
