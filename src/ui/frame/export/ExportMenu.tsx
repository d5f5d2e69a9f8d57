import { Menu } from "@base-ui/react/menu";
import type { ReactNode } from "react";
import { useStore } from "zustand";
import { diagramCommands, pictureCommands, reportCommands } from "../../../commands/exportCommands.ts";
import type { ExportCommand } from "../../../commands/exportCommands.ts";
import { selectIsEmpty, selectIsGraphStale } from "../../../state/selectors.ts";
import { useAppState } from "../../controls/AppStoreContext.tsx";
import { useCommandContext } from "../../controls/CommandContext.tsx";
import { Icon } from "../../controls/Icon.tsx";
import { exportState } from "./exportState.ts";
import "./export.css";

/** The ways out of the page: pictures, diagrams as text, reports. */
export function ExportMenu() {
  const isDark = useStore(exportState, (state) => state.isDark);
  const hasNoGraph = useAppState((state) => !selectIsEmpty(state) && (state.lastGood === null || selectIsGraphStale(state)));
  return (
    <Menu.Root>
      <Menu.Trigger className="button export-button" aria-label="Export">
        <Icon name="export" />
        <span>Export</span>
        <Icon name="down" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="floating" sideOffset={4} align="end">
          <Menu.Popup className="menu export-menu">
            {hasNoGraph && <p className="menu-empty">The text has no graph. Reports say why.</p>}
            <Group label="Picture" commands={pictureCommands}>
              <Menu.CheckboxItem className="menu-item" checked={isDark} onCheckedChange={(checked) => exportState.setState({ isDark: checked })} closeOnClick={false}>
                <span className="export-check">
                  <Menu.CheckboxItemIndicator>
                    <Icon name="check" />
                  </Menu.CheckboxItemIndicator>
                </span>
                Dark colours
              </Menu.CheckboxItem>
            </Group>
            <div className="menu-rule" role="separator" />
            <Group label="Diagram as text" commands={diagramCommands} />
            <div className="menu-rule" role="separator" />
            <Group label="Report" commands={reportCommands} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Group({ label, commands, children }: { readonly label: string; readonly commands: readonly ExportCommand[]; readonly children?: ReactNode }) {
  return (
    <Menu.Group>
      <Menu.GroupLabel className="menu-label">{label}</Menu.GroupLabel>
      {commands.map((command) => (
        <CommandItem key={command.id} command={command} />
      ))}
      {children}
    </Menu.Group>
  );
}

function CommandItem({ command }: { readonly command: ExportCommand }) {
  const context = useCommandContext();
  const isEnabled = useAppState((state) => command.isEnabled(state));
  return (
    <Menu.Item className="menu-item" disabled={!isEnabled} onClick={() => command.run(context)}>
      <Icon name={command.way === "copy" ? "copy" : "download"} />
      {command.label}
    </Menu.Item>
  );
}
