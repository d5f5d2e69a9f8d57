import { Popover } from "@base-ui/react/popover";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { Icon } from "../controls/Icon.tsx";
import { BuildArgFields } from "./BuildArgFields.tsx";
import { LegacyVersionField } from "./LegacyVersionField.tsx";
import { PlatformField } from "./PlatformField.tsx";

/** What `docker build` is told beside the target. */
export function BuildOptionsButton() {
  const chosenCount = useAppState(({ options }) => Object.keys(options.buildArgs ?? {}).length + (options.platform ? 1 : 0));
  return (
    <Popover.Root>
      <Popover.Trigger className="button options-button">
        Build options
        {chosenCount > 0 && <span className="count">{chosenCount}</span>}
        <Icon name="down" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="floating" sideOffset={4} align="start">
          <Popover.Popup className="popover">
            <Popover.Title className="popover-title">Build options</Popover.Title>
            <LegacyVersionField />
            <BuildArgFields />
            <PlatformField />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
