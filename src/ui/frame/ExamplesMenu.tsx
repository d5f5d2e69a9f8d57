import { Menu } from "@base-ui/react/menu";
import { samples } from "../../samples/index.ts";
import { openFromAddress } from "../../commands/shareCommands.ts";
import { useAppStore } from "../controls/AppStoreContext.tsx";
import { useCommandContext } from "../controls/CommandContext.tsx";
import { Icon } from "../controls/Icon.tsx";

/** The documented Dockerfiles, to start from. */
export function ExamplesMenu({ look }: { readonly look: "plain" | "line" }) {
  const { actions } = useAppStore();
  const context = useCommandContext();
  return (
    <Menu.Root>
      <Menu.Trigger className="button" data-look={look}>
        Examples
        <Icon name="down" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="floating" sideOffset={4} align="start">
          <Menu.Popup className="menu">
            {samples.map(({ id, title, dockerfile, target, selectedStage }) => (
              <Menu.Item key={id} className="menu-item" onClick={() => actions.openDocument({ dockerfile, title, target, selectedStage })}>
                {title}
              </Menu.Item>
            ))}
            <Menu.Separator className="menu-rule" />
            <Menu.Item className="menu-item" onClick={() => openFromAddress.run(context)}>
              <Icon name="web" />
              Open from address…
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
